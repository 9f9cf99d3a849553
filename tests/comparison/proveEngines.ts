import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BOUNDED_FROM } from './boundFlows.ts';
import { compareSeeds, describeCompared, type ComparedSeeds } from './compareSeeds.ts';

/** One row of the ledger: a range of seeds that was compared on a day. */
type LedgerRow = Pick<ComparedSeeds, 'from' | 'count' | 'models' | 'steps' | 'entries'> & {
  readonly on: string;
  readonly differences: number;
};

const LEDGER = join(import.meta.dirname, 'ledger.json');
const FAILING = join(import.meta.dirname, 'failingSeeds.json');
/** Written to the ledger piece by piece, so that a long run that is stopped has counted. */
const PIECE = 4_000;

const { values } = parseArgs({
  options: {
    models: { type: 'string', default: '5000' },
    from: { type: 'string' },
    ledger: { type: 'boolean', default: false },
  },
});
const rows = JSON.parse(readFileSync(LEDGER, 'utf8')) as LedgerRow[];
const plain = rows.filter(({ from: first }) => first < BOUNDED_FROM);
const next = Math.max(0, ...plain.map(({ from: first, count }) => first + count));
const from = Number(values.from ?? next);
const total = Number(values.models);
for (let done = 0; done < total; done += PIECE) {
  const compared = await compareSeeds({ from: from + done, count: Math.min(PIECE, total - done) });
  report(compared);
  if (values.ledger) note(compared);
}
console.log(`ledger: ${rows.reduce((sum, row) => sum + row.models, 0)} models compared so far`);

function report(compared: ComparedSeeds): void {
  console.log(describeCompared(compared));
  for (const { seed, difference, thrown } of compared.failures) {
    process.exitCode = 1;
    console.log(`seed ${seed}: ${thrown ?? ''}`);
    if (difference === null) continue;
    console.log(`  ${difference.between}, ${difference.where}`);
    console.log(`  ${difference.one}\n  ${difference.other}`);
  }
}

function note(compared: ComparedSeeds): void {
  const { from: first, count, models, steps, entries, failures } = compared;
  const on = new Date().toISOString().slice(0, 10);
  rows.push({ on, from: first, count, models, steps, entries, differences: failures.length });
  writeFileSync(LEDGER, `[\n${rows.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`);
  if (failures.length === 0) return;
  const known = JSON.parse(readFileSync(FAILING, 'utf8')) as number[];
  const seeds = new Set([...known, ...failures.map(({ seed }) => seed)]);
  writeFileSync(FAILING, `${JSON.stringify([...seeds])}\n`);
}
