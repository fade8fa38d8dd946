#!/usr/bin/env bash
# Expected: a CITATION.cff of "type: dataset" with a version becomes a dataset with that version in whatever a tool makes of it.
# Happens:  cffconvert 2.0.0 keeps the version in APA, CodeMeta, schema.org and Zenodo's form, and leaves it out of BibTeX, EndNote
#           and RIS without a word. It calls the dataset SoftwareSourceCode, and an organisation among the authors a Person.
#           citation-js 0.8.2 (software-formats 0.6.2) keeps type and version in BibLaTeX and RIS (there as ET), and leaves the
#           version out of BibTeX, whose month becomes "sep 30".
# Touches:  who cites one edition of a dataset whose figures change every week: in most reference lists it is just the year.
# Do:       name the edition in the title of the published file; the title comes through everywhere.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check cffconvert==2.0.0
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @citation-js/core@0.8.2 @citation-js/plugin-software-formats@0.6.2 \
  @citation-js/plugin-bibtex@0.8.2 @citation-js/plugin-ris@0.8.2

cat > CITATION.cff <<'CFF'
cff-version: 1.2.0
message: "Cite the edition that you used."
type: dataset
title: "Weekly figures, edition of 30 September 2026"
authors:
  - name: "An Institute"
version: "v-2026-w40"
date-released: 2026-09-30
CFF

failed=0
expect() { # what, file, pattern, yes or no
  local seen=no
  grep -q -- "$3" "$2" && seen=yes
  printf '%-28s %-24s %s\n' "$1" "$3" "$seen"
  [ "$seen" = "$4" ] || { echo "changed: expected $4"; failed=1; }
}

venv/bin/cffconvert --validate
for format in apalike codemeta schema.org zenodo bibtex endnote ris; do
  venv/bin/cffconvert -f "$format" > "cffconvert.$format"
  expect "cffconvert $format" "cffconvert.$format" "edition of 30 September" yes
done
for format in apalike codemeta schema.org zenodo; do expect "cffconvert $format" "cffconvert.$format" v-2026-w40 yes; done
for format in bibtex endnote ris; do expect "cffconvert $format" "cffconvert.$format" v-2026-w40 no; done
expect "cffconvert schema.org" cffconvert.schema.org '"@type": "SoftwareSourceCode"' yes
expect "cffconvert schema.org" cffconvert.schema.org '"@type": "Person"' yes

cat > cite.mjs <<'JS'
import { readFileSync, writeFileSync } from "node:fs";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-software-formats";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
const cite = new Cite(readFileSync("CITATION.cff", "utf8"));
for (const format of ["bibtex", "biblatex", "ris"]) writeFileSync(`citation-js.${format}`, cite.format(format));
JS
node cite.mjs
expect "citation-js bibtex" citation-js.bibtex v-2026-w40 no
expect "citation-js bibtex" citation-js.bibtex "month = {sep 30}" yes
expect "citation-js biblatex" citation-js.biblatex "version = {v-2026-w40}" yes
expect "citation-js biblatex" citation-js.biblatex "@dataset" yes
expect "citation-js ris" citation-js.ris "ET  - v-2026-w40" yes
exit "$failed"
