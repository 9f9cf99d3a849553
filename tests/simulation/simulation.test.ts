import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../../scripts/sourceStamp.mjs';
import { freshSeed } from '../support/freshSeed.ts';
import { everyInvariant } from './invariants/everyInvariant.ts';
import { readFailingSeeds } from './proveSimulation.ts';
import { describe as describeReport, sumOf, type SimulationReport } from './report.ts';
import { runOnTwoCores, runSimulation, withSimulation } from './runSimulation.ts';

const SECONDS = 45;
const MANY = 1_000_000;
const NUMBERS = Array.from({ length: 24 }, (_, place) => `I${place + 1}`);

let child = '';
let removeBundle = (): void => undefined;

beforeAll(async () => {
  await new Promise<void>((resolve, reject) => {
    withSimulation([], (file) => {
      child = file;
      resolve();
      return new Promise<void>((done) => {
        removeBundle = () => done();
      });
    }).catch(reject);
  });
});

afterAll(() => removeBundle());

test('every seed that has failed at any time holds all invariants', async () => {
  const reports: SimulationReport[] = [];
  for (const { seed } of readFailingSeeds()) {
    reports.push(await runSimulation(child, { from: seed, seeds: 1 }));
  }

  expect(reports.flatMap(({ failed }) => failed)).toEqual([]);
});

test('the same seed goes the same way twice, on SQLite and in memory', async () => {
  const report = await runOnTwoCores(child, { from: 1, seeds: 2, twice: true });

  expect(report.failed).toEqual([]);
  expect(report.seeds).toBe(2);
});

test(`the seeds of this commit that fit ${SECONDS} seconds hold all invariants`, async () => {
  const plan = { from: freshSeed(), seeds: MANY, seconds: SECONDS };

  const report = await runOnTwoCores(child, plan);

  process.stdout.write(`from seed ${plan.from}: ${describeReport(report)}\n`);
  expect(report.failed).toEqual([]);
  for (const { name } of everyInvariant(ROOT)) {
    expect(report.counts[`checked ${name}`], name).toBeGreaterThan(0);
  }
  for (const kind of ['crash before', 'crash torn', 'crash after', 'crash cut']) {
    expect(report.counts[kind], kind).toBeGreaterThan(0);
  }
  expect(sumOf(report.counts, 'refusal ')).toBeGreaterThan(0);
  expect(report.counts['commit conflict']).toBeGreaterThan(0);
});

test('every command of the engine is played, or the README says that it is not', () => {
  const readme = readFileSync(join(ROOT, 'tests/simulation/README.md'), 'utf8');
  const played = readFileSync(join(ROOT, 'tests/simulation/requests.ts'), 'utf8');
  const left = [...commandNames()].filter(
    (name) => !new RegExp(`^  ${name}[,:]`, 'mu').test(played),
  );

  const unsaid = left.filter((name) => !readme.includes(`\`${name}\``));

  expect(commandNames().size).toBeGreaterThan(40);
  // The world is made with it.
  expect(unsaid).toEqual(['createProcedure']);
});

/** Functions of `engine/run` that take what `engine/model/command.ts` says a person can ask for. */
function commandNames(): ReadonlySet<string> {
  const folder = join(ROOT, 'engine/run');
  const declared = readFileSync(join(ROOT, 'engine/model/command.ts'), 'utf8');
  const types = new Set([...declared.matchAll(/^export type (\w+) = /gmu)].map(([, type]) => type));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const names = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const given =
        /^export (?:async )?function (\w+)\(\n {2}runtime: Runtime,\n {2}[^\n]+: (\w+),\n\)/gmu;
      return [...text.matchAll(given)].filter(([, , type]) => types.has(type));
    });
  return new Set(names.flatMap(([, name]) => name ?? []));
}

test('each of the 24 invariants is checked here, or the README says where else it is', () => {
  const named = everyInvariant(ROOT).map(({ name }) => name.split(' ')[0]);
  const folder = join(ROOT, 'tests/simulation/invariants');
  const files = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  const readme = readFileSync(join(ROOT, 'tests/simulation/README.md'), 'utf8');

  const missing = NUMBERS.filter((number) => !named.includes(number));

  expect(missing).toEqual(['I20', 'I21']);
  for (const number of NUMBERS) expect(readme, number).toContain(`| ${number} |`);
  for (const name of named) {
    expect(
      files.some((text) => text.includes(`${name}:`) || text.includes(`${name},`)),
      name,
    ).toBe(true);
  }
});
