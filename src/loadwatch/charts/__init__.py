"""Tables of a review into plotly figures: pure functions, for one athlete, in km or miles, light or dark.

The only layer that imports plotly. Every figure carries its takeaway for screen readers; `alt` reads it.
"""

from loadwatch.charts.adherence import sessions_kept
from loadwatch.charts.canvas import CONFIG, alt
from loadwatch.charts.runs import single_runs
from loadwatch.charts.sites import soreness_by_site
from loadwatch.charts.weeks import week_chart, weekly_distance

__all__ = ["CONFIG", "alt", "sessions_kept", "single_runs", "soreness_by_site", "week_chart", "weekly_distance"]
