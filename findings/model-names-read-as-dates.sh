#!/usr/bin/env bash
# Expected: letting a reader guess the types of a benchmark table leaves a column of model names as text; a name is no date.
# Happens:  vega-loader 5.1.3 (the reader inside Vega 6) with parse "auto" turns GPT-4, GPT-5 and GPT-5.5 into days of the year
#           2001, and SWE-bench's task names into days of the year 11019 and after. csv-parse 7.0.3 with cast_date does it cell
#           by cell: GPT-5.5 becomes 5 May 2001, while o3 beside it stays a name. Both ask JavaScript's own date reader, which
#           in V8 passes over unknown words before a number. Nothing is said, and charts put the models on a time axis.
# Touches:  whoever draws or joins tables of models and tests, as the capability records behind these figures are.
# Do:       name the types ({model: "string", score: "number"}), and never guess dates in a table that has names in it. Our
#           documents are JSON, with the type of each field in a schema.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund vega-loader@5.1.3 csv-parse@7.0.3

cat > try.mjs <<'JS'
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { read } from 'vega-loader';
import { parse } from 'csv-parse/sync';

for (const name of ['vega-loader', 'csv-parse']) {
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
}
const day = (time) => new Date(time).toDateString();

const models = 'model,score\nGPT-4,36\nGPT-5,86\nGPT-5.5,90\n';
const guessed = read(models, { type: 'csv', parse: 'auto' });
console.log('vega-loader, types guessed:', guessed.map((row) => [row.model, day(row.model)]));
assert.deepEqual(
  guessed.map((row) => day(row.model)),
  ['Sun Apr 01 2001', 'Tue May 01 2001', 'Sat May 05 2001'],
  'changed: vega-loader no longer reads these model names as dates',
);

const tasks = 'instance_id,resolved\ndjango__django-11019,1\nsympy__sympy-13031,0\n';
const years = read(tasks, { type: 'csv', parse: 'auto' }).map((row) => new Date(row.instance_id).getFullYear());
console.log('vega-loader, SWE-bench task names as years:', years);
assert.deepEqual(years, [11019, 13031], 'changed: vega-loader no longer reads task names as years');

const named = read(models, { type: 'csv', parse: { model: 'string', score: 'number' } });
console.log('vega-loader, types named:', named.map((row) => row.model));
assert.deepEqual(named.map((row) => row.model), ['GPT-4', 'GPT-5', 'GPT-5.5'], 'changed: naming the types no longer helps');

const cells = parse('model,score\nGPT-5.5,90\nClaude Opus 4,70\no3,80\n', { columns: true, cast: true, cast_date: true });
console.log('csv-parse with cast_date:', cells.map((row) => (row.model instanceof Date ? day(row.model) : row.model)));
assert.deepEqual(
  cells.map((row) => (row.model instanceof Date ? day(row.model) : row.model)),
  ['Sat May 05 2001', 'Sun Apr 01 2001', 'o3'],
  'changed: csv-parse no longer turns some of these names into dates',
);
JS
node try.mjs
