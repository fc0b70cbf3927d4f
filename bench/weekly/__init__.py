"""The same weekly table, four times: by groupby-apply, polars, duckdb and loadwatch.

A row is an athlete's complete week: `athlete`, `week` (its Monday), `distance_km`, `change_pct`, `load_7d`, `acwr`
(coupled), `monotony`, `strain`, `spike` (the week's highest), `soreness` and `rise` (on the week's latest day on which
the 7-day mean is known). Each begins with the logs in its own form and ends in its own form; conversion is not measured.
"""
