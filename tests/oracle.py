"""The review once more, slow and obvious: one athlete, one day, one rule at a time, in plain Python.

Written from the rules in docs/method.md and not from the fast code, with which it shares nothing but the names of the columns.
"""

from __future__ import annotations

import itertools
import statistics
from collections import defaultdict
from datetime import date, datetime, timedelta
from fractions import Fraction

RANKS = ("unknown", "clear", "note", "watch", "caution", "ease-off", "seek-care")
DAY = timedelta(days=1)


def week_of(day: date, week_start: str) -> date:
    """First day of the week a day is in."""
    while day.strftime("%A").lower() != week_start:
        day -= DAY
    return day


class Athlete:
    """One athlete's log: runs as (key, start, metres or None, minutes, load), ratings as (day, site, moment, rating).

    totals: (day, metres or None, minutes, load) of whole weeks.
    """

    def __init__(self, runs, ratings, today: date, week_start: str, totals=()) -> None:
        self.runs = sorted((run for run in runs if run[1].date() <= today), key=lambda run: run[1])
        self.totals = [total for total in totals if total[0] <= today]
        self.ratings = [rating for rating in ratings if rating[0] <= today]
        self.today, self.week_start = today, week_start
        self.ran = [run[1].date() for run in self.runs] + [total[0] for total in self.totals]
        days = self.ran + [rating[0] for rating in self.ratings]
        self.first = min(days, default=None)
        self.running = week_of(today, week_start)
        self.weeks: list[date] = []
        week = week_of(self.first, week_start) if self.first else None
        while week is not None and week <= self.running:
            self.weeks.append(week)
            week += 7 * DAY

    # Weeks' totals

    def rest(self, week: date, column: int) -> float:
        """What the largest total of a week says beyond the runs of that week: 1 metres, 2 minutes, 3 load."""
        said = max((total[column] or 0 for total in self.totals if week == self.week_told(total[0])), default=0)
        known = [run[column + 1] for run in self.in_week(week)]
        return max(0, said - sum(value for value in known if value and value == value))

    def week_told(self, first: date) -> date:
        """The week that holds most of the seven days from `first` on; never one that has not begun."""
        days = [first + i * DAY for i in range(7)]
        weeks = [week_of(day, self.week_start) for day in days]
        return min(max(set(weeks), key=weeks.count), self.running)

    def hides_runs(self, week: date) -> bool:
        some_metres = any(total[1] for total in self.totals if week == self.week_told(total[0]))
        return self.rest(week, 1) > 0 or (self.rest(week, 2) > 0 and not some_metres)

    def hidden(self, first: date, last: date) -> int:
        """The most metres that one unknown run between two days can have."""
        return max((self.rest(week, 1) for week in self.weeks if week <= last and week + 6 * DAY >= first), default=0)

    def days_with_runs(self) -> list[date]:
        """The days with a run, and of weeks that hide runs the first and the last one up to today."""
        days = [run[1].date() for run in self.runs]
        for week in self.weeks:
            if self.hides_runs(week):
                days += [week, min(week + 6 * DAY, self.today)]
        return sorted(days)

    # Runs

    def longest_before(self, run) -> int:
        longest, day = self.longest_known_before(run), run[1].date()
        return 0 if self.hidden(day - 30 * DAY, day) > longest else longest

    def longest_known_before(self, run) -> int:
        start: datetime = run[1]
        return max(
            (
                metres
                for _, other, metres, _, _ in self.runs
                if metres
                and (
                    start.date() - 30 * DAY <= other.date() < start.date()
                    or (other.date() == start.date() and other < start)
                )
            ),
            default=0,
        )

    def has_history(self, day: date) -> bool:
        return bool(self.ran) and (day - min(self.ran)).days >= 30

    def long_run_level(self, run) -> str | None:
        metres, before = run[2], self.longest_before(run)
        if not metres or not before or not self.has_history(run[1].date()):
            return None
        ratio = Fraction(metres, before)
        if ratio > Fraction(13, 10):
            return "caution"
        return "watch" if ratio > Fraction(11, 10) else None

    # Weeks

    def in_week(self, week: date):
        return [run for run in self.runs if week <= run[1].date() < week + 7 * DAY]

    def metres(self, week: date) -> int:
        return sum(run[2] or 0 for run in self.in_week(week)) + self.rest(week, 1)

    def is_complete(self, week: date) -> bool:
        return week >= self.first and week + 6 * DAY < self.today

    def after_gap(self, week: date) -> bool:
        days = self.days_with_runs()
        for before, day in itertools.pairwise(days):
            if (day - before).days - 1 >= 14:
                full = week_of(day, self.week_start)
                if full < day:
                    full += 7 * DAY
                if week in (week_of(day, self.week_start), full):
                    return True
        return False

    def is_low(self, week: date) -> bool:
        four = [self.metres(week - i * 7 * DAY) for i in range(1, 5)
                if week - i * 7 * DAY >= self.weeks[0] and self.is_complete(week - i * 7 * DAY)]  # fmt: skip
        return self.metres(week) < 5000 or (bool(four) and self.metres(week) < statistics.median(four) / 2)

    def reason(self, week: date, *, finished: bool = True) -> str:
        before = week - 7 * DAY
        if finished and week == self.weeks[0]:
            return "first week"
        if finished and week + 6 * DAY > self.today:
            return "unfinished"
        if finished and self.metres(before) == 0 and self.metres(week) == 0:
            return "no running"
        if before < self.weeks[0] or not self.is_complete(before):
            return "few weeks"
        if self.after_gap(week):
            return "after a gap"
        if self.unmeasured(before) > self.unmeasured(week):
            return "distance missing"
        return "low week before" if self.is_low(before) else ""

    def unmeasured(self, week: date) -> int:
        """Runs of a week without a distance; a total without one counts once."""
        return sum(not run[2] for run in self.in_week(week)) + (self.hides_runs(week) and not self.rest(week, 1))

    def change(self, week: date) -> Fraction | None:
        if self.reason(week):
            return None
        return Fraction(self.metres(week), self.metres(week - 7 * DAY))

    # Soreness

    def sites(self):
        return sorted({rating[1] for rating in self.ratings})

    def daily(self, site: str) -> dict[date, float]:
        found = defaultdict(list)
        for day, where, _, rating in self.ratings:
            if where == site:
                found[day].append(rating)
        return {day: sum(values) / len(values) for day, values in found.items()}

    def mean_and_baseline(self, site: str, day: date) -> tuple[float | None, float | None]:
        daily = self.daily(site)
        seven = [daily[day - i * DAY] for i in range(7) if day - i * DAY in daily]
        earlier = [daily[day - i * DAY] for i in range(7, 28) if day - i * DAY in daily]
        return (
            sum(seven) / len(seven) if len(seven) >= 4 else None,
            sum(earlier) / len(earlier) if len(earlier) >= 10 else None,
        )

    def state(self, site: str, week: date) -> tuple[date, float, float | None] | None:
        """The latest day of the week with a 7-day mean: day, mean, rise."""
        for i in range(6, -1, -1):
            day = week + i * DAY
            if self.first <= day <= self.today:
                mean, baseline = self.mean_and_baseline(site, day)
                if mean is not None:
                    return day, mean, None if baseline is None else mean - baseline
        return None

    def rising(self, site: str, week: date) -> bool:
        state = self.state(site, week) if week >= self.weeks[0] else None
        return state is not None and state[2] is not None and state[2] >= 1 - 1e-9

    def rose_by(self, day: date, site: str) -> bool:
        mean, baseline = self.mean_and_baseline(site, day)
        return mean is not None and baseline is not None and mean - baseline >= 1 - 1e-9

    def is_monotonous(self, week: date) -> bool:
        if self.hides_runs(week):
            return False
        loads = [sum(run[4] for run in self.runs if run[1].date() == week + i * DAY) for i in range(7)]
        return any(loads) and (len(set(loads)) == 1 or statistics.mean(loads) / statistics.stdev(loads) > 2)

    # Flags

    def flags(self) -> list[tuple]:
        """(week, day, code, level, site, current)"""
        found = []
        last_week = self.running - 7 * DAY
        recent = self.today - 6 * DAY
        for run in self.runs:
            level, day = self.long_run_level(run), run[1].date()
            if level:
                found.append((week_of(day, self.week_start), day, "long-run", level, "", day >= recent))
        triggers = {flag[0] for flag in found}
        for week in self.weeks:
            if not self.is_complete(week):
                continue
            change = self.change(week)
            if change is not None and change > Fraction(11, 10):
                level = "watch" if change > Fraction(13, 10) else "note"
                found.append((week, week + 6 * DAY, "week-jump", level, "", week == last_week))
                if level == "watch":
                    triggers.add(week)
            if self.is_monotonous(week):
                found.append((week, week + 6 * DAY, "monotony", "note", "", week == last_week))
        for site in self.sites():
            found += self.soreness_flags(site, triggers)
        return found + self.returns()

    def returns(self) -> list[tuple]:
        found = []
        days = self.days_with_runs()
        for before, day in itertools.pairwise(days):
            if (day - before).days - 1 >= 14:
                week = week_of(day, self.week_start)
                first_full = week if week == day else week + 7 * DAY
                found.append((week, day, "coming-back", "note", "", self.running <= first_full + 7 * DAY))
        return found

    def soreness_flags(self, site: str, triggers: set[date]) -> list[tuple]:
        found = []
        recent = self.today - 6 * DAY
        states = {week: self.state(site, week) for week in self.weeks}
        newest = max((state[0] for state in states.values() if state), default=None)
        for week, state in states.items():
            high, persisting = [], []
            for i in range(7):
                day = week + i * DAY
                ratings = [r for d, s, _, r in self.ratings if d == day and s == site]
                if ratings and max(ratings) > 5:
                    high.append(day)
                mornings = [r for d, s, m, r in self.ratings if d == day and s == site and m == "morning"]
                before = [r for d, s, m, r in self.ratings if d == day - DAY and s == site and m != "morning"]
                if mornings and before and 2 < max(before) <= 5 and max(mornings) > 2:
                    persisting.append(day)
            if high:
                found.append((week, high[-1], "soreness-high", "ease-off", site, high[-1] >= recent))
            if persisting:
                found.append((week, persisting[-1], "soreness-persisting", "caution", site, persisting[-1] >= recent))
            if self.rising(site, week):
                day, mean, rise = state
                current = day == newest and day >= recent
                level = "caution" if rise >= 2 - 1e-9 else "watch"
                if self.rose_by(day - 7 * DAY, site) and mean >= 3 - 1e-9:
                    level = "ease-off"
                found.append((week, day, "soreness-rising", level, site, current))
                if week in triggers or week - 7 * DAY in triggers:
                    found.append((week, day, "load-and-soreness", "caution", site, current))
        return found

    # Verdict and room left

    def unjudged(self, run) -> bool:
        return bool(run[2]) and not self.longest_before(run)

    def known(self, day: date, since: date) -> bool:
        """Whether the load can be judged on a day: history, a reference, and no run since `since` without one."""
        longest = max((run[2] or 0 for run in self.runs if day - 29 * DAY <= run[1].date() <= day), default=0)
        reference = longest > 0 and longest >= self.hidden(day - 30 * DAY, day)
        lacking = any(self.unjudged(run) for run in self.runs if since <= run[1].date() <= day)
        return self.has_history(day) and reference and not lacking

    def week_level(self, week: date, flags) -> str:
        levels = [flag[3] for flag in flags if flag[0] == week]
        end = min(week + 6 * DAY, self.today)
        levels.append("clear" if self.known(end, week) else "unknown")
        return max(levels, key=RANKS.index)

    def verdict(self, flags) -> str:
        known = "clear" if self.known(self.today, self.today - 6 * DAY) else "unknown"
        return max([known, *(flag[3] for flag in flags if flag[5])], key=RANKS.index)

    def longest_limit(self, flags) -> int | None:
        if not self.has_history(self.today):
            return None
        left_out = RANKS.index(self.verdict(flags)) >= RANKS.index("caution")
        metres = [run[2] for run in self.runs if run[2] and run[1].date() >= self.today - 30 * DAY
                  and not (left_out and self.long_run_level(run))]  # fmt: skip
        hidden = self.hidden(self.today - 30 * DAY, self.today)
        return max(metres) * 11 // 10 if metres and max(metres) >= hidden else None

    def week_limit(self) -> int | None:
        if self.reason(self.running, finished=False):
            return None
        return self.metres(self.running - 7 * DAY) * 13 // 10
