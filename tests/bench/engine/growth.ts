import type { Figure } from '../figure.ts';
import { taskBranches } from '../models/taskBranches.ts';
import { taskRow, type DrawnRow } from '../models/taskRow.ts';
import { playStored, recordRun } from './permitRun.ts';
import { cpuPerTurn } from './timing.ts';

const ELEMENTS = [10, 30, 100, 300];
const BRANCHES = [1, 5, 20];
const ROUNDS = 9;
const STEPS_PER_ROUND = 2_000;

type Cost = { readonly size: number; readonly ms: number };

/**
 * Processor time of one step with loading and saving as the drawing grows, and as more branches are
 * under way at once. The goal is on the worst growth from one size to the next, divided by the
 * growth of the size: 1 is linear.
 */
export async function growth(): Promise<readonly Figure[]> {
  const byElements = await costs(ELEMENTS, taskRow);
  const byBranches = await costs(BRANCHES, taskBranches);
  return [
    ...byElements.map((cost) => figureOf(`step in ${cost.size} elements`, cost)),
    linearity('growth with elements', byElements),
    ...byBranches.map((cost) => figureOf(`step in ${cost.size} concurrent branches`, cost)),
    linearity('growth with branches', byBranches),
  ];
}

async function costs(
  sizes: readonly number[],
  draw: (size: number) => DrawnRow,
): Promise<readonly Cost[]> {
  const found: Cost[] = [];
  for (const size of sizes) {
    const { bpmn, tasks } = draw(size);
    const run = await recordRun(
      bpmn,
      {},
      tasks.map((complete) => ({ complete })),
    );
    const steps = run.recorded.length;
    const loops = Math.ceil(STEPS_PER_ROUND / steps);
    found.push({ size, ms: cpuPerTurn({ rounds: ROUNDS, loops }, () => playStored(run)) / steps });
  }
  return found;
}

function figureOf(name: string, { ms }: Cost): Figure {
  return { name, value: ms, unit: 'ms', goal: null, note: `median of ${ROUNDS}` };
}

function linearity(name: string, costsBySize: readonly Cost[]): Figure {
  const growths = costsBySize.slice(1).map(({ size, ms }, place) => {
    const before = costsBySize[place];
    if (before === undefined) throw new Error('Expected a size before, but there is none.');
    return ms / before.ms / (size / before.size);
  });
  const note = 'worst of the growths, 1 is linear';
  return { name, value: Math.max(...growths), unit: 'x', goal: { atMost: 1 }, note };
}
