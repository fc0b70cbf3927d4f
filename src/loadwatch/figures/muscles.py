"""The muscle regions that a picture tints: lumps just inside of the flesh that they belong to."""

from __future__ import annotations

from dataclasses import dataclass

from loadwatch.figures.flesh import Lump


@dataclass(frozen=True)
class Muscle:
    """A region: the part of the body on which it is seen, "trunk", "arm" or "leg", and its lumps."""

    where: str
    lumps: tuple[Lump, ...]


MUSCLES: dict[str, Muscle] = {
    "abdomen": Muscle("trunk", (("abdomen", 0.026, -0.02, 0, 0.022), ("thorax", 0.028, 0.02, 0, 0.022))),
    "low back": Muscle("trunk", (("pelvis", -0.034, 0.05, 0, 0.018), ("thorax", -0.030, 0.03, 0, 0.020))),
    "upper back": Muscle(
        "trunk",
        (("thorax", -0.032, 0.0, 0, 0.018), ("thorax", -0.030, 0.05, 0, 0.022), ("thorax", -0.020, 0.12, 0, 0.018)),
    ),
    "glute": Muscle("trunk", (("pelvis", -0.036, -0.014, 0, 0.032), ("pelvis", -0.026, 0.02, 0, 0.026))),
    "hamstring": Muscle("leg", (("thigh", -0.022, -0.06, 0, 0.020), ("thigh", -0.012, -0.20, 0, 0.014))),
    "quadriceps": Muscle("leg", (("thigh", 0.028, -0.06, 0, 0.020), ("thigh", 0.016, -0.20, 0, 0.014))),
    "hip flexor": Muscle("trunk", (("pelvis", 0.022, 0.0, 0, 0.026), ("abdomen", 0.022, 0.0, 0, 0.016))),
    "flank": Muscle("trunk", (("pelvis", 0, 0.045, -0.062, 0.020), ("thorax", 0, 0.03, -0.064, 0.022))),
    "shoulder": Muscle("arm", (("upper arm", 0, -0.005, 0, 0.024), ("upper arm", 0, -0.05, 0, 0.018))),
    "lat": Muscle("trunk", (("thorax", -0.022, -0.01, 0.052, 0.018), ("thorax", -0.026, 0.07, 0.070, 0.030))),
    "hip side": Muscle("leg", (("thigh", 0, -0.05, 0.029, 0.018), ("thigh", 0, -0.13, 0.024, 0.013))),
    "adductors": Muscle("leg", (("thigh", 0, -0.10, -0.022, 0.016), ("thigh", 0, -0.19, -0.018, 0.012))),
    "foot": Muscle("leg", (("foot", 0.0, -0.024, 0, 0.009), ("foot", 0.05, -0.026, 0, 0.007))),
    "calf": Muscle("leg", (("shank", -0.022, -0.05, 0, 0.017), ("shank", -0.018, -0.10, 0, 0.015))),
}
