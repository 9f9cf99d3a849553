import { describe, expect, it } from 'vitest';
import { checkSoundness } from '../../../../../engine/check/soundness/checkSoundness.ts';
import { processOf, type FlowSpec, type NodeSpec } from '../../compile/processOf.ts';

const KINDS: { readonly [letter: string]: NodeSpec['type'] } = {
  s: 'startEvent',
  e: 'endEvent',
  A: 'parallelGateway',
  X: 'exclusiveGateway',
  O: 'inclusiveGateway',
  T: 'userTask',
  C: 'scriptTask',
};

/**
 * Nodes are named by kind and number, "T1"; flows are "T1>X1"; borders "b1@T1" or, beside, "n1@T1".
 */
function problemsOf(text: string): readonly string[] {
  return found(text).map(({ rule, elementId }) => `${rule} ${elementId}`);
}

function found(text: string) {
  const nodes = new Map<string, NodeSpec>();
  const flows: FlowSpec[] = [];
  for (const word of text.split(/\s+/)) {
    const [event = '', attachedToId] = word.split('@');
    if (attachedToId !== undefined) {
      const facts = {
        attachedToId,
        isInterrupting: event.startsWith('b'),
        event: 'timer',
      } as const;
      nodes.set(event, { id: event, type: 'boundaryEvent', ...facts });
      continue;
    }
    const ids = word.split('>');
    for (const id of ids) {
      const type = KINDS[id.charAt(0)] ?? 'boundaryEvent';
      if (!nodes.has(id)) nodes.set(id, { id, type });
    }
    ids.slice(1).forEach((to, index) => {
      const from = ids[index] ?? '';
      flows.push({ id: `${from}-${to}`, from, to });
    });
  }
  return checkSoundness(processOf([...nodes.values()], flows));
}

describe('checkSoundness', () => {
  it('walks a row of any length, also where nothing waits in it', () => {
    const row = Array.from({ length: 20_000 }, (_, index) => `C${index}`).join('>');

    expect(problemsOf(`s>${row}>e`)).toEqual([]);
    expect(problemsOf(`s>X1>${row}>X2>X1 X2>e`)).toEqual(['silent-cycle X1']);
  });

  it('looks at each of a thousand flows beside one step, and at what it alone leads to', () => {
    const beside = Array.from({ length: 1_000 }, (_, n) => `n${n}@T0 n${n}>T${n + 1}>e${n + 1}`);
    const before = performance.now();

    expect(problemsOf(`s>T0>e ${beside.join(' ')} T500>X1>C1>X1`)).toEqual(['silent-cycle X1']);
    expect(performance.now() - before).toBeLessThan(2_000);
  });

  it.each([
    ['a sequence with a loop', 's>X1>T1>X2>e X2>X1'],
    ['nested forks', 's>A1>T1>A4 A1>A2>T2>A3 A2>T3>A3>A4>e'],
    ['an early partial join', 's>A1>T1>A2 A1>T2>A2>T4>A3 A1>T3>A3>e'],
    ['branches that end apart', 's>A1>T1>e1 A1>T2>e2'],
    ['an inclusive split and join', 's>O1>T1>O2 O1>T2>O2>e'],
    ['a border event that joins the flow again', 'b1@T1 s>T1>X1>T2>e b1>X1'],
    ['a body that ends beside', 'n1@T1 s>T1>e n1>T2>e2'],
  ])('finds nothing in %s', (_, drawing) => {
    expect(problemsOf(drawing)).toEqual([]);
  });

  it('finds the join behind a choice, with the way that leads there', () => {
    const [problem] = found('s>X1>T1>A1 X1>T2>A1>e');

    expect(problem).toMatchObject({ rule: 'deadlock', severity: 'error', elementId: 'A1' });
    expect(problem?.path).toEqual(['s', 's-X1', 'X1', 'X1-T1', 'T1', 'T1-A1']);
  });

  it('finds the join that an interrupted branch never reaches', () => {
    expect(problemsOf('b1@T1 s>A1>T1>A2 A1>T2>A2>e b1>e2')).toContain('deadlock A2');
  });

  it('finds the merge that two tokens reach', () => {
    expect(problemsOf('s>A1>T1>X1 A1>T2>X1>T3>e')).toEqual(['two-tokens T3']);
  });

  it('finds a body that comes back into the main flow', () => {
    expect(problemsOf('n1@T1 s>T1>X1>T2>e n1>X1')).toEqual(['detached-rejoins n1']);
  });

  it.each([
    ['an inclusive gateway, before a step', 's>T1>O1>T2>e n1@T1 n1>O1'],
    ['an inclusive gateway, with a step of its own', 's>T1>O1>T2>e n1@T1 n1>T3>O1'],
    ['an inclusive gateway of other branches', 's>A1>T1>O1>T2>e A1>T4>O1 n1@T1 n1>T3>O1'],
    ['an inclusive gateway that both come to later', 's>T1>X1>T2>O1>e n1@T1 n1>O1'],
    ['an inclusive gateway in a loop', 's>X1>T1>O1>X2>e X2>X1 n1@T1 n1>T3>O1'],
  ])('proves a body that meets the main flow in %s', (_, drawing) => {
    expect(problemsOf(drawing)).toEqual([]);
  });

  it('finds that a parallel gateway waits in vain where the event of a body does not come', () => {
    const [problem, ...others] = found('s>T1>A1>T2>e n1@T1 n1>T3>A1');

    expect(others).toEqual([]);
    expect(problem).toMatchObject({ rule: 'deadlock', elementId: 'A1', severity: 'error' });
    expect(problem?.path).toEqual(['s', 's-T1', 'T1', 'T1-A1']);
  });

  it('finds that what follows is done again when the event comes after the gateway', () => {
    expect(problemsOf('s>A1>T1>e A1>T4>O1>T2>e2 n1@T1 n1>O1')).toEqual(['two-tokens T2']);
  });

  it('finds tokens without end where a body goes on while its step is done again', () => {
    expect(problemsOf('s>X1>T1>X2>T2>O1>e X2>X1 n1@T1 n1>T3>O1')).toContain('unbounded-tokens n1');
  });

  it('finds a body of a body that comes to a gateway of the main flow', () => {
    expect(problemsOf('s>T1>A1>e n1@T1 n1>T3>e2 n2@T3 n2>A1')).toEqual(['deadlock A1']);
  });

  it('finds a circle in which nobody ever waits', () => {
    expect(problemsOf('s>X1>C1>X2>e X2>X1')).toEqual(['silent-cycle X1']);
  });

  it('finds what can never be reached behind a deadlock', () => {
    expect(problemsOf('s>X1>A1 X1>T2>A1>T1>e').toSorted()).toEqual([
      'dead-element A1',
      'dead-element T1',
      'deadlock A1',
    ]);
  });

  it('proves eight branches of three steps without walking through their 65536 states', () => {
    const branches = [...Array(8).keys()].map((n) => `A1>T${n}1>T${n}2>T${n}3>A2`);
    const before = performance.now();

    expect(problemsOf(`s>A1 ${branches.join(' ')} A2>e`)).toEqual([]);
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  it('says so when a rigid block is too large to be explored', () => {
    const branches = [...Array(9).keys()].map((n) => `A1>T${n}1>T${n}2>T${n}3>A2`);
    const drawing = `s>A1 ${branches.join(' ')} T01>A3 A3>e2 T11>A3 A2>e`;

    expect(problemsOf(drawing)).toContain('state-space-too-large P');
  });
});
