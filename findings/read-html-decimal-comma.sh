#!/usr/bin/env bash
# Expected: pandas reads a table cell "4,6" as text, or as 4.6; a comma before one digit separates no thousands.
# Happens:  read_html (pandas 3.1.1 with lxml 6.1.3) strips every comma and calls the rest a number: 4,6 becomes 46, -1,8
#           becomes -18, and a cell that lists two sectors, 3,12, becomes 312. The column is int64, so nothing looks wrong.
#           read_csv of the same cells keeps them as text, for there the thousands separator is nothing by default.
# Touches:  whoever takes growth rates or shares in per cent from a German, French or Spanish statistics page in a notebook, to
#           set them beside a job's score: they are ten times too large.
# Do:       pass decimal="," and thousands="."; or thousands=None, which leaves text to look at. Our pages and files write
#           decimal points only, and the figures are there as CSV and JSON, so that no page has to be read.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pandas==3.1.1 lxml==6.1.3

cat > try.py <<'PY'
import io

import lxml
import pandas

print("pandas", pandas.__version__, "lxml", lxml.__version__)
ROWS = [("Cook", "4,6", "3,12"), ("Clerk", "-1,8", "1,2")]
HTML = "<table><tr><th>job</th><th>growth</th><th>sectors</th></tr>%s</table>" % "".join(
    "<tr>%s</tr>" % "".join(f"<td>{cell}</td>" for cell in row) for row in ROWS
)


def expect(seen, wanted, words):
    if seen != wanted:
        raise SystemExit(f"changed: {words}: {seen!r} instead of {wanted!r}")


def read(**options):
    return pandas.read_html(io.StringIO(HTML), **options)[0]


plain = read()
print("read_html, no options:", plain.to_dict("list"), dict(plain.dtypes.astype(str)))
expect(plain["growth"].tolist(), [46, -18], "read_html no longer drops the decimal comma")
expect(plain["sectors"].tolist(), [312, 12], "read_html no longer joins a list of two numbers")
expect(str(plain["growth"].dtype), "int64", "the column is no longer made of whole numbers")

right = read(decimal=",", thousands=".")
print('read_html, decimal=",", thousands=".":', right["growth"].tolist())
expect(right["growth"].tolist(), [4.6, -1.8], "the two options no longer read the decimal comma")

text = read(thousands=None)
print("read_html, thousands=None:", text["growth"].tolist())
expect(text["growth"].tolist(), ["4,6", "-1,8"], "thousands=None no longer leaves text")

csv = pandas.read_csv(io.StringIO("job;growth\n" + "".join(f"{row[0]};{row[1]}\n" for row in ROWS)), sep=";")
print("read_csv, no options:", csv["growth"].tolist())
expect(csv["growth"].tolist(), ["4,6", "-1,8"], "read_csv no longer leaves text")
PY
venv/bin/python try.py
