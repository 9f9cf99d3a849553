import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { build } from '../../scripts/build.ts';
import { measureDesigner } from './designer/measureDesigner.ts';
import { durableSteps } from './durableSteps.ts';
import { measureEngine } from './engine/measureEngine.ts';
import { type Figure, isMet, tableOf } from './figure.ts';
import { measureInbox } from './inbox.ts';
import { pageSizes } from './pageSizes.ts';
import { rehearsals } from './rehearsals.ts';
import { startUp } from './startUp.ts';
import { withSection } from './withSection.ts';

/** Sections that measure the source as it is, without a build. */
const UNBUILT: ReadonlySet<string> = new Set(['engine', 'inbox']);

const RESULTS = new URL('./RESULTS.md', import.meta.url);

type Part = () => readonly Figure[] | Promise<readonly Figure[]>;

/** The parts in the order they run: the quiet ones first, those that start programs last. */
const SECTIONS: readonly { readonly name: string; readonly parts: readonly Part[] }[] = [
  { name: 'engine', parts: [measureEngine] },
  { name: 'inbox', parts: [measureInbox] },
  { name: 'program', parts: [rehearsals, durableSteps, pageSizes, startUp] },
  { name: 'designer', parts: [measureDesigner] },
];

/**
 * Measures the named sections (all when none is named) and prints them with the goals beside;
 * `write` keeps each in its section of RESULTS.md.
 */
async function bench(names: readonly string[], write: boolean): Promise<void> {
  const wanted = SECTIONS.filter(({ name }) => names.length === 0 || names.includes(name));
  if (wanted.length === 0)
    throw new Error(`Expected engine, inbox, program or designer, but got ${names.join(' ')}.`);
  if (wanted.some(({ name }) => !UNBUILT.has(name))) await build(['server', 'designer']);
  const [processor] = cpus();
  const machine = `Node ${process.versions.node}, ${cpus().length} x ${processor?.model ?? '?'}`;
  console.log(machine);
  for (const { name, parts } of wanted) {
    const figures: Figure[] = [];
    for (const measure of parts) figures.push(...(await measure()));
    report(name, figures);
    if (write) keep(name, machine, figures);
  }
}

function report(name: string, figures: readonly Figure[]): void {
  const missed = figures.filter((figure) => isMet(figure) === 'NO');
  console.log(`\n${name}\n\n${tableOf(figures)}`);
  console.log(`\n${figures.length} figures, ${missed.length} of them miss their goal`);
}

function keep(name: string, machine: string, figures: readonly Figure[]): void {
  const before = existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8') : '';
  const day = new Date().toISOString().slice(0, 10);
  const section = { name, text: `${day}, ${machine}\n\n${tableOf(figures)}` };
  writeFileSync(RESULTS, withSection(before, section));
}

const names = process.argv.slice(2);
await bench(
  names.filter((name) => name !== '--write'),
  names.includes('--write'),
);
