import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { durableSteps } from './durableSteps.ts';
import { type Figure, isMet, tableOf } from './figure.ts';
import { pageSizes } from './pageSizes.ts';
import { rehearsals } from './rehearsals.ts';
import { startUp } from './startUp.ts';
import { stepCpu } from './stepCpu.ts';
import { build } from '../../scripts/build.ts';

const RESULTS = new URL('./RESULTS.md', import.meta.url);

/** The parts in the order they run: the quiet ones first, those that start programs last. */
const PARTS: readonly (() => readonly Figure[] | Promise<readonly Figure[]>)[] = [
  stepCpu,
  rehearsals,
  durableSteps,
  pageSizes,
  startUp,
];

/**
 * Measures everything in one run and prints it with the goals beside; `write` keeps it in
 * RESULTS.md.
 */
async function bench({ write }: { readonly write: boolean }): Promise<void> {
  await build(['server', 'designer']);
  const [processor] = cpus();
  const machine = `Node ${process.versions.node}, ${cpus().length} x ${processor?.model ?? '?'}`;
  console.log(`${machine}\n`);
  const figures: Figure[] = [];
  for (const measure of PARTS) figures.push(...(await measure()));
  const table = tableOf(figures);
  console.log(table);
  if (write) writeFileSync(RESULTS, resultsPage(machine, table));
  const missed = figures.filter((figure) => isMet(figure) === 'NO');
  console.log(`\n${figures.length} figures, ${missed.length} of them miss their goal`);
}

function resultsPage(machine: string, table: string): string {
  const day = new Date().toISOString().slice(0, 10);
  const advice = 'Written by `npm run bench -- --write`; compare figures of one machine only.';
  return `# Results\n\n${advice}\n\n${day}, ${machine}\n\n${table}\n`;
}

await bench({ write: process.argv.includes('--write') });
