import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ROOT } from '../../scripts/sourceStamp.mjs';
import { findCommit } from '../support/freshSeed.ts';
import { describe, sumOf, type SimulationReport } from './report.ts';
import { runOnTwoCores, withSimulation } from './runSimulation.ts';

const LEDGER = join(ROOT, 'tests/simulation/ledger.json');
const FAILING = join(ROOT, 'tests/simulation/failingSeeds.json');

/** A seed that has found something once; it is played in every run of the tests from then on. */
export type FailingSeed = {
  readonly seed: number;
  /** The invariant that found it, and what. */
  readonly found: string;
};

/** A range of seeds that was played, with the commit of the program that it was played on. */
type LedgerLine = {
  readonly commit: string;
  readonly from: number;
  readonly seeds: number;
  readonly commands: number;
  readonly crashes: number;
  readonly checks: number;
  readonly failed: readonly number[];
};

/** The seeds that have failed at any time. */
export function readFailingSeeds(): readonly FailingSeed[] {
  return JSON.parse(readFileSync(FAILING, 'utf8')) as readonly FailingSeed[];
}

function keepFailing({ failed }: SimulationReport): void {
  const known = readFailingSeeds();
  const fresh = failed
    .filter(({ seed }) => !known.some((one) => one.seed === seed))
    .map(({ seed, findings: [first] }) => ({
      seed,
      found: `${first?.invariant ?? ''}: ${first?.what.split('\n')[0] ?? ''}`,
    }));
  if (fresh.length > 0) write(FAILING, [...known, ...fresh]);
}

function addToLedger(from: number, { seeds, failed, counts }: SimulationReport): void {
  const known = existsSync(LEDGER)
    ? (JSON.parse(readFileSync(LEDGER, 'utf8')) as readonly LedgerLine[])
    : [];
  const line: LedgerLine = {
    commit: findCommit() ?? 'unknown',
    from,
    seeds,
    commands: sumOf(counts, 'command '),
    crashes: sumOf(counts, 'crash '),
    checks: sumOf(counts, 'checked '),
    failed: failed.map(({ seed }) => seed),
  };
  write(LEDGER, [...known, line]);
}

function write(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '100' },
      from: { type: 'string', default: '1' },
      twice: { type: 'boolean', default: false },
      ledger: { type: 'boolean', default: false },
    },
  });
  const plan = { from: Number(values.from), seeds: Number(values.seeds), twice: values.twice };
  const report = await withSimulation([], (child) => runOnTwoCores(child, plan));
  console.log(describe(report));
  keepFailing(report);
  if (values.ledger) addToLedger(plan.from, report);
  process.exitCode = report.failed.length > 0 || report.seeds === 0 ? 1 : 0;
}
