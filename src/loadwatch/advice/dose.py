"""How much of an exercise: the numbers of its dose, and the phrases made from them.

The numbers are the only source. Sentences, titles and the next step up are worked out from them.
"""

from __future__ import annotations

from dataclasses import dataclass

COUNTS = ("repetitions", "seconds")
EACH = {"": "", "side": " a side", "muscle": " a muscle", "way": " each way and side"}
"""What one set is counted for -> as it stands behind the number."""
BESIDE_RUN = {"before": "before each run", "after": "after a run"}

_OFTEN = {(3, 4): "every other day", (7, 7): "each day", (2, 2): "twice a week", (3, 3): "three times a week"}


@dataclass(frozen=True)
class Dose:
    """From the lowest to the highest number of sets, of repetitions (or seconds) in a set, and of days a week.

    One number stands for both ends. What is done `beside_run` has no days of its own.
    """

    sets: tuple[int, ...]
    reps: tuple[int, ...]
    days_a_week: tuple[int, ...] = ()
    count: str = "repetitions"
    each: str = ""
    beside_run: str = ""

    @property
    def fault(self) -> str:
        """What is wrong with the numbers, "" where nothing is."""
        for name, span in (("sets", self.sets), ("reps", self.reps), ("days_a_week", self.days_a_week or (1,))):
            if len(span) not in (1, 2) or span[0] < 1 or list(span) != sorted(set(span)):
                return f"{name} is {list(span)}, not one number from 1 on, or the lowest and the highest"
        if bool(self.days_a_week) == bool(self.beside_run):
            return "needs either days_a_week or beside_run"
        return "" if max(self.days_a_week, default=0) <= 7 else "a week has 7 days"

    @property
    def rungs(self) -> tuple[tuple[int, int], ...]:
        """The steps of (sets, reps) from the low end to the top: first more repetitions, then a set more."""
        low, top = (self.sets[0], self.reps[0]), (self.sets[-1], self.reps[-1])
        return tuple(dict.fromkeys((low, (low[0], top[1]), top)))

    @property
    def most_days(self) -> int:
        """The days of a week that are enough; 7 for what belongs to a run."""
        return self.days_a_week[-1] if self.days_a_week else 7

    @property
    def sentence(self) -> str:
        """ "2 to 3 sets of 10 to 15 a side, 2 to 3 times a week." """
        return f"{self._amount(_span(self.sets), _span(self.reps))}, {self._often(self.days_a_week)}."

    def amount(self, sets: int, reps: int) -> str:
        """ "2 sets of 10 a side", "2 times 20 seconds"."""
        return self._amount(str(sets), str(reps))

    def title(self, name: str, longest: int) -> str:
        """The name with what to begin with: "Bird dog, 2 sets of 10 a side, twice a week", as far as it fits."""
        begun = f"{name}, {self.amount(*self.rungs[0])}"
        full = f"{begun}, {self._often(self.days_a_week if self._ends in _OFTEN else self.days_a_week[:1])}"
        return full if len(full) <= longest else begun

    def _amount(self, sets: str, reps: str) -> str:
        what = f"{reps}{' seconds' if self.count == 'seconds' else ''}{EACH[self.each]}"
        if sets == "1":
            return what
        return f"{sets} times {what}" if self.count == "seconds" else f"{sets} sets of {what}"

    def _often(self, days: tuple[int, ...]) -> str:
        if self.beside_run:
            return BESIDE_RUN[self.beside_run]
        return _OFTEN.get((days[0], days[-1]), f"{_span(days)} times a week")

    @property
    def _ends(self) -> tuple[int, int]:
        return (self.days_a_week[0], self.days_a_week[-1]) if self.days_a_week else (0, 0)


def _span(ends: tuple[int, ...]) -> str:
    return " to ".join(map(str, ends))
