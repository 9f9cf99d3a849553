import { describe, expect, it } from 'vitest';
import { compileProcess } from '../../../../engine/compile/compileProcess.ts';
import type { CompiledPart } from '../../../../engine/compile/compiledProcess.ts';
import type { Json } from '../../../../engine/model/json.ts';
import { parseDefinitions } from '../../../../engine/parse/parseDefinitions.ts';
import {
  askMachine,
  fireMachine,
  firstState,
  rememberedBy,
} from '../../../../engine/step/fireMachine.ts';
import { branches, drawing } from '../../../conformance/foreign/drawnShapes.ts';

async function forkOf(count: number): Promise<CompiledPart> {
  const parsed = await parseDefinitions(drawing(branches(count, 1)));
  const process = parsed.ok ? parsed.value.processes[0] : undefined;
  if (!parsed.ok || process === undefined) throw new Error('Expected a process.');
  const compiled = compileProcess(process, parsed.value);
  const part = compiled.ok ? compiled.value.parts.get('p') : undefined;
  if (part === undefined) throw new Error('Expected a part.');
  return part;
}

function fire(part: CompiledPart, value: Json, type: string): Json {
  return fireMachine(part, value, { type, taken: [] }).state.value;
}

/** All tasks of the fork, in the order of these branches; the value at the end. */
function playIn(part: CompiledPart, order: readonly number[]): Json {
  const begun = fire(part, firstState(part).value, 'p~begin.done');
  return order.reduce<Json>((value, branch) => fire(part, value, `b${branch}t0.done`), begun);
}

function ordersOf(branchIds: readonly number[]): readonly (readonly number[])[] {
  if (branchIds.length < 2) return [branchIds];
  return branchIds.flatMap((first) => {
    const rest = branchIds.filter((one) => one !== first);
    return ordersOf(rest).map((order) => [first, ...order]);
  });
}

describe('fireMachine', () => {
  it('comes to the end of a fork in whatever order its branches end', async () => {
    const part = await forkOf(4);

    const ends = ordersOf([0, 1, 2, 3]).map((order) => playIn(part, order));

    expect(ends).toHaveLength(24);
    expect(new Set(ends)).toEqual(new Set(['completed']));
  });

  it('answers for a branch as XState does for the whole machine', async () => {
    const part = await forkOf(4);
    for (const order of ordersOf([0, 1, 2, 3])) playIn(part, order);

    const asked = rememberedBy(part);

    expect(asked.length).toBeGreaterThan(8);
    for (const { value, event } of asked) {
      expect(fireMachine(part, value, event)).toEqual(askMachine(part, value, event));
    }
  });

  it('keeps an answer for each branch and not for each state of all of them', async () => {
    const part = await forkOf(40);
    const order = [...Array(40).keys()];

    playIn(part, order);
    playIn(part, order.toReversed());

    // The begin, each branch once, and for each order the branch that ends the block.
    expect(rememberedBy(part)).toHaveLength(1 + 40 + 2);
  });
});
