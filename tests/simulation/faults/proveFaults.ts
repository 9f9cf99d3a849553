import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ROOT } from '../../../scripts/sourceStamp.mjs';
import { sumOf, together, type SimulationReport } from '../report.ts';
import { runSimulation, withSimulation } from '../runSimulation.ts';
import { EVERY_FAULT } from './everyFault.ts';
import type { Fault } from './fault.ts';

/** How a planted fault was found; `invariant` null: it was not, in so many seeds. */
export type FaultFound = {
  readonly name: string;
  readonly invariant: string | null;
  readonly what: string;
  /** The seed that found it, and how many were played until then. */
  readonly seed: number | null;
  readonly seeds: number;
  readonly commands: number;
};

const FINDERS = join(ROOT, 'tests/simulation/faults/finders.json');
const AT_ONCE = 2;
/** A fault that no seed of these finds is taken for one that is not found. */
const SEEDS_MAX = 160;
const FIRST_SEED = 1;

/**
 * Plants each fault in a build of its own, and plays seeds on it until an invariant finds it; two
 * builds at a time. `told` hears of each as soon as it is known.
 */
export async function proveFaults(
  faults: readonly Fault[],
  told: (found: FaultFound) => void = () => undefined,
): Promise<readonly FaultFound[]> {
  const queue = [...faults];
  const found: FaultFound[] = [];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const one = await findFault(next);
      found.push(one);
      told(one);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found;
}

async function findFault({ name, change }: Fault): Promise<FaultFound> {
  return withSimulation([change], async (child) => {
    const known = { from: readFinders()[name] ?? FIRST_SEED, seeds: 1, firstFailure: true };
    const first = await runSimulation(child, known);
    if (first.failed.length > 0) return toFound(name, first);
    const many = { from: FIRST_SEED, seeds: SEEDS_MAX, firstFailure: true };
    return toFound(name, together(first, await runSimulation(child, many)));
  });
}

function toFound(name: string, { seeds, failed, counts }: SimulationReport): FaultFound {
  const [found] = failed;
  const [finding] = found?.findings ?? [];
  const { invariant = null, what = '' } = finding ?? {};
  const seed = found?.seed ?? null;
  return { name, invariant, what, seed, seeds, commands: sumOf(counts, 'command ') };
}

/** The seed that has found each fault before; it is tried first, which saves most of the time. */
function readFinders(): { readonly [name: string]: number } {
  return JSON.parse(readFileSync(FINDERS, 'utf8')) as { readonly [name: string]: number };
}

function keepFinders(found: readonly FaultFound[]): void {
  const known = { ...readFinders() };
  for (const { name, seed } of found) if (seed !== null) known[name] = seed;
  const names = EVERY_FAULT.map(({ name }) => name).filter((name) => name in known);
  const kept = Object.fromEntries(names.map((name) => [name, known[name]]));
  writeFileSync(FINDERS, `${JSON.stringify(kept, null, 2)}\n`);
}

/** One line of the table. */
export function describeFault({ name, invariant, seeds, commands }: FaultFound): string {
  const by = invariant ?? 'NOT FOUND';
  const figures = `${String(seeds).padStart(3)} ${String(commands).padStart(6)}`;
  return `${name.padEnd(58)} ${by.padEnd(44)} ${figures}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const faults = EVERY_FAULT.filter(
    ({ name }) => values.only === undefined || name === values.only,
  );
  console.log(`${'planted fault'.padEnd(58)} ${'found by'.padEnd(43)} seeds commands`);
  const found = await proveFaults(faults, (one) => {
    console.log(describeFault(one));
    if (values.only !== undefined) console.log(one.what);
  });
  keepFinders(found);
  const missed = found.filter(({ invariant }) => invariant === null);
  console.log(`${found.length - missed.length} of ${found.length} planted faults found`);
  process.exitCode = missed.length > 0 || found.length === 0 ? 1 : 0;
}
