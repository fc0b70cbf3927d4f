"""The weekly table by duckdb: one query, names as integers, load by whole weeks, windows by athlete."""

from __future__ import annotations

import duckdb
import pyarrow as pa

from bench.made_up import Logs, last_sunday

_QUERY = """
WITH names AS (
    SELECT athlete, CAST(row_number() OVER () AS INTEGER) AS who, date_trunc('week', min(started_at))::DATE AS first
    FROM runs GROUP BY athlete
), run AS (
    SELECT who, started_at::DATE AS day, distance_km AS km, coalesce(rpe, 1) * duration_min AS load
    FROM runs JOIN names USING (athlete)
), with_reference AS (
    SELECT *, max(km) OVER (
        PARTITION BY who ORDER BY day RANGE BETWEEN INTERVAL 30 DAY PRECEDING AND INTERVAL 1 DAY PRECEDING) AS before
    FROM run
), by_week AS (
    SELECT who, date_trunc('week', day)::DATE AS week, sum(km) AS distance_km, sum(load) AS load_7d,
        max(km / before) AS spike,
        var_pop(load) * count(*) + count(*) * (avg(load) - sum(load) / 7) ** 2 + (7 - count(*)) * (sum(load) / 7) ** 2 AS squares
    FROM with_reference GROUP BY who, week
), every_week AS (
    SELECT who, unnest(generate_series(first::TIMESTAMP, $last::TIMESTAMP, INTERVAL 7 DAY))::DATE AS week FROM names
), filled AS (
    SELECT who, week, coalesce(distance_km, 0) AS distance_km, coalesce(load_7d, 0) AS load_7d, spike,
        CASE WHEN squares > 0 THEN load_7d / 7 / sqrt(squares / 6) END AS monotony
    FROM every_week LEFT JOIN by_week USING (who, week)
), loads AS (
    SELECT *, lag(distance_km) OVER w AS before, lag(week, 3) OVER w AS fourth,
        sum(load_7d) OVER (PARTITION BY who ORDER BY week ROWS 3 PRECEDING) AS month
    FROM filled WINDOW w AS (PARTITION BY who ORDER BY week)
), rated AS (
    SELECT who, date::DATE AS day, avg(rating) AS rating FROM soreness JOIN names USING (athlete) GROUP BY who, day
), every_day AS (
    SELECT who, unnest(generate_series(first::TIMESTAMP, $last::TIMESTAMP, INTERVAL 1 DAY))::DATE AS day FROM names
), windows AS (
    SELECT who, day, avg(rating) OVER w7 AS mean, count(rating) OVER w7 AS rated, avg(rating) OVER w21 AS base,
        count(rating) OVER w21 AS base_rated
    FROM every_day LEFT JOIN rated USING (who, day)
    WINDOW w7 AS (PARTITION BY who ORDER BY day ROWS 6 PRECEDING),
        w21 AS (PARTITION BY who ORDER BY day ROWS BETWEEN 27 PRECEDING AND 7 PRECEDING)
), sore AS (
    SELECT who, date_trunc('week', day)::DATE AS week, arg_max(mean, day) AS soreness,
        arg_max(struct_pack(rise := CASE WHEN base_rated >= 10 THEN mean - base END), day).rise AS rise
    FROM windows WHERE rated >= 4 GROUP BY who, week
)
SELECT athlete, week, distance_km, CASE WHEN before > 0 THEN 100 * (distance_km / before - 1) END AS change_pct, load_7d,
    CASE WHEN fourth IS NOT NULL AND month > 0 THEN 4 * load_7d / month END AS acwr, monotony, load_7d * monotony AS strain,
    spike, soreness, rise
FROM loads LEFT JOIN sore USING (who, week) JOIN names USING (who)
"""


def connected(logs: Logs) -> duckdb.DuckDBPyConnection:
    """A database in memory that holds the logs as tables of its own."""
    connection = duckdb.connect()
    for name, frame in (("runs", logs.runs), ("soreness", logs.soreness)):
        given = pa.Table.from_pandas(frame, preserve_index=False)
        connection.register("given", given)
        connection.execute(f"CREATE TABLE {name} AS SELECT * FROM given")
        connection.unregister("given")
    return connection


def weekly(connection: duckdb.DuckDBPyConnection) -> pa.Table:
    """The table."""
    return connection.sql(_QUERY, params={"last": last_sunday()}).to_arrow_table()
