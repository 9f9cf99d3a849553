import { assert } from '../../../../../engine/model/assert.ts';
import type { Definitions, FlowNode } from '../../../../../engine/model/process.ts';
import { flowUnderTest, type FlowUnderTest } from '../../../../../engine/testing/flowUnderTest.ts';
import { MANY_DEFAULTS, type ManyInputs } from '../../../../../engine/testing/many/manyInputs.ts';
import type { ManyResult } from '../../../../../engine/testing/many/manyResult.ts';
import { playMany } from '../../../../../engine/testing/many/playMany.ts';
import { VIETNAM } from '../../../../../procedures/calendars/vietnam.ts';
import { drawing, plain, task } from '../../check/processBuilder.ts';

/** The post of a task of `processBuilder`. */
export const POST = 'division:officer';

/** A drawing of these nodes in the Vietnamese calendar. */
export function flowOf(nodes: readonly FlowNode[], flows: readonly string[]): FlowUnderTest {
  const definitions: Definitions = {
    id: 'definitions',
    processes: [drawing(nodes, flows)],
    messageFlows: [],
    pools: [],
    messageKeys: [],
    findings: [],
  };
  return flowUnderTest(definitions, { calendar: VIETNAM });
}

/** One step of one post: a queue with one line. */
export function oneStep(budgetMinutes: number): FlowUnderTest {
  return flowOf([plain('s'), task('t', budgetMinutes), plain('e')], ['s>t', 't>e']);
}

/** Inputs for some years from the first day of the calendar. */
export function inputsOf(more: Partial<ManyInputs>): ManyInputs {
  return { ...MANY_DEFAULTS, startOn: '2019-01-02', ...more };
}

/** Plays to the end; fails where the drawing cannot be played. */
export function played(flow: FlowUnderTest, inputs: ManyInputs): ManyResult {
  const playing = playMany(flow, inputs);
  let next = playing.next();
  while (next.done !== true) next = playing.next();
  assert(next.value.ok, `Expected a result, but got ${JSON.stringify(next.value)}.`);
  return next.value.value;
}
