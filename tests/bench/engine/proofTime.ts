import { checkDefinitions } from '../../../engine/check/checkDefinitions.ts';
import { compileProcess } from '../../../engine/compile/compileProcess.ts';
import type { Definitions } from '../../../engine/model/process.ts';
import { parseDefinitions } from '../../../engine/parse/parseDefinitions.ts';
import { type Figure, median } from '../figure.ts';
import { blocks } from '../models/blocks.ts';

const ELEMENTS = [10, 30, 100, 300];
const ROUNDS = 11;

/** The goal is on 100 elements; the other sizes show how it grows. */
const GOAL = { elements: 100, atMost: 200 };

/**
 * Time until a drawing is checked and proved, and until it is compiled, after the first round of
 * each size.
 */
export async function proofTime(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const elements of ELEMENTS) {
    const definitions = await read(blocks(elements));
    const count = definitions.processes[0]?.nodes.length ?? 0;
    const note = `${count} elements, median of ${ROUNDS}`;
    const checking = medianMs(() => check(definitions));
    const compiling = medianMs(() => compile(definitions));
    const goal = elements === GOAL.elements ? { atMost: GOAL.atMost } : null;
    const unit = 'ms';
    figures.push(
      { name: `check and proof, ${elements} elements`, value: checking, unit, goal, note },
      { name: `compile, ${elements} elements`, value: compiling, unit, goal: null, note },
    );
  }
  return figures;
}

function medianMs(turn: () => void): number {
  turn();
  const times = Array.from({ length: ROUNDS }, () => {
    const startedAt = performance.now();
    turn();
    return performance.now() - startedAt;
  });
  return median(times);
}

async function read(bpmn: string): Promise<Definitions> {
  const parsed = await parseDefinitions(bpmn);
  if (!parsed.ok) throw new Error(`Expected a readable drawing: ${parsed.refusal[0]?.rule}.`);
  return parsed.value;
}

function check(definitions: Definitions): void {
  const error = checkDefinitions(definitions).find(({ severity }) => severity === 'error');
  if (error !== undefined) throw new Error(`Expected a sound drawing, but: ${error.rule}.`);
}

function compile(definitions: Definitions): void {
  const [process] = definitions.processes;
  const compiled = process === undefined ? null : compileProcess(process, definitions);
  if (compiled?.ok !== true) throw new Error('Expected the drawing to compile.');
}
