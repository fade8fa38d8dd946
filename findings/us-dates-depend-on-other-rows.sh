#!/usr/bin/env bash
# Expected: a date in an American file, 10/07/2026 for 7 October, is read in one way wherever it stands, or left as text when in doubt.
# Happens:  DuckDB 2.0.1 reads it as 10 July, unless another row of the same file has a day past the twelfth; then as 7 October. So
#           cutting a file down to its newest rows moves the rows that stay by months, without a warning. polars 2.1.0 with
#           try_parse_dates says 10 July too, but leaves the whole column as text when one of its days is past the twelfth.
#           pandas 3.1.1 with parse_dates says 7 October both times: three tools, three answers to the same cell.
# Touches:  whoever joins our weekly editions with release dates or layoff notices out of American files.
# Do:       name the format: read_csv('f.csv', dateformat='%m/%d/%Y'). All dates of ours are written 2026-10-07, which the three
#           read alike.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check duckdb==2.0.1 polars==2.1.0 pandas==3.1.1

cat > try.py <<'PY'
from pathlib import Path

import duckdb
import pandas
import polars

print("duckdb", duckdb.__version__, "polars", polars.__version__, "pandas", pandas.__version__)
FILES = {
    "short.csv": "notice,day\nA,10/07/2026\nB,09/02/2026\n",
    "long.csv": "notice,day\nA,10/07/2026\nB,09/02/2026\nC,09/30/2026\n",
    "iso.csv": "notice,day\nA,2026-10-07\nB,2026-09-02\n",
}
for name, text in FILES.items():
    Path(name).write_text(text)

WAYS = {
    "duckdb": lambda name: duckdb.sql(f"select day from '{name}'").fetchall()[0][0],
    "duckdb, format named": lambda name: duckdb.sql(
        f"select day from read_csv('{name}', dateformat='%m/%d/%Y')"
    ).fetchall()[0][0],
    "polars": lambda name: polars.read_csv(name, try_parse_dates=True)["day"][0],
    "pandas": lambda name: pandas.read_csv(name, parse_dates=["day"])["day"][0].date(),
}
WANTED = {
    ("duckdb", "short.csv"): "2026-07-10",
    ("duckdb", "long.csv"): "2026-10-07",
    ("duckdb", "iso.csv"): "2026-10-07",
    ("duckdb, format named", "short.csv"): "2026-10-07",
    ("duckdb, format named", "long.csv"): "2026-10-07",
    ("polars", "short.csv"): "2026-07-10",
    ("polars", "long.csv"): "10/07/2026",
    ("polars", "iso.csv"): "2026-10-07",
    ("pandas", "short.csv"): "2026-10-07",
    ("pandas", "long.csv"): "2026-10-07",
    ("pandas", "iso.csv"): "2026-10-07",
}
wrong = []
for (tool, name), wanted in WANTED.items():
    seen = str(WAYS[tool](name))
    print(f"{tool:22} {name:10} row A: {seen}")
    if seen != wanted:
        wrong.append(f"{tool} reads row A of {name} as {seen}, formerly {wanted}")
if wrong:
    raise SystemExit("changed: " + "; ".join(wrong))
PY
venv/bin/python try.py
