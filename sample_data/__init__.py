"""Made-up athletes, each with a story: what is declared of them in samples.toml."""

from sample_data.declared import SAMPLES, Athlete, Sample, Soreness

__all__ = ["SAMPLES", "Athlete", "Sample", "Soreness"]
