import { describe, expect, it } from 'vitest';
import { createMachine } from 'xstate';
import { compiledHash } from '../../../../engine/compile/compiledHash.ts';
import { compileProcess } from '../../../../engine/compile/compileProcess.ts';
import { encodeKey } from '../../../../engine/compile/encodeKey.ts';
import type { StateConfigJson } from '../../../../engine/compile/machineConfig.ts';
import { parseDefinitions } from '../../../../engine/parse/parseDefinitions.ts';
import { randomModel } from '../../../comparison/randomModel.ts';
import { processOf, type FlowSpec, type NodeSpec } from './processOf.ts';

type Drawing = { readonly nodes: readonly NodeSpec[]; readonly flows: readonly FlowSpec[] };

function compiled(drawing: Drawing) {
  return compileProcess(processOf([...drawing.nodes], [...drawing.flows]));
}

const FORK: Drawing = {
  nodes: [
    { id: 's', type: 'startEvent' },
    { id: 'F', type: 'parallelGateway' },
    { id: 'A', type: 'userTask' },
    { id: 'B', type: 'userTask' },
    { id: 'J', type: 'parallelGateway' },
    { id: 'e', type: 'endEvent' },
  ],
  flows: [
    { id: 'f1', from: 's', to: 'F' },
    { id: 'f2', from: 'F', to: 'A' },
    { id: 'f3', from: 'F', to: 'B' },
    { id: 'f4', from: 'A', to: 'J' },
    { id: 'f5', from: 'B', to: 'J' },
    { id: 'f6', from: 'J', to: 'e' },
  ],
};

describe('compileProcess', () => {
  it('gives plain JSON that createMachine loads as it is, for drawings of every kind', async () => {
    let count = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const parsed = await parseDefinitions(randomModel(seed).xml);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
      for (const process of parsed.value.processes) {
        const result = compileProcess(process, parsed.value);
        if (!result.ok) continue;
        for (const { config } of result.value.parts.values()) {
          const json: unknown = JSON.parse(JSON.stringify(config));
          expect(json).toEqual(config);
          expect(createMachine(json as never).root.key).toBe(config.id);
          count += 1;
        }
      }
    }

    expect(count).toBeGreaterThan(100);
  });

  it('makes a nested fork a parallel state with onDone', () => {
    const result = compiled(FORK);
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    const fork = result.value.parts.get('P')?.config.states?.['main']?.states?.['F~fork'];

    expect(fork?.type).toBe('parallel');
    expect(fork?.onDone).toHaveLength(1);
    expect(Object.values(fork?.states ?? {}).map((region) => region.initial)).toEqual(['A', 'B']);
  });

  it('spreads a rigid block over regions that are never busy twice', () => {
    const [first, ...others] = FORK.flows;
    const early: Drawing = {
      nodes: [...FORK.nodes, { id: 'C', type: 'userTask' }, { id: 'J2', type: 'parallelGateway' }],
      flows: [
        ...(first === undefined ? [] : [first]),
        ...others.slice(0, 4),
        { id: 'f7', from: 'F', to: 'C' },
        { id: 'f8', from: 'J', to: 'J2' },
        { id: 'f9', from: 'C', to: 'J2' },
        { id: 'f10', from: 'J2', to: 'e' },
      ],
    };
    const result = compiled(early);
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    const block = result.value.parts.get('P')?.config.states?.['main']?.states?.['F~threads~net'];

    expect(block?.type).toBe('parallel');
    expect(Object.keys(block?.states ?? {})).toEqual(['r0', 'r1', 'r2']);
  });

  it('points every state back to its element and limits the steps of one event', () => {
    const result = compiled(FORK);
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    const config = result.value.parts.get('P')?.config;

    expect(config?.options.maxIterations).toBeGreaterThan(0);
    expect(placesIn(config ?? {})).toEqual(expect.arrayContaining(['A', 'B']));
  });

  it('gives the same hash for the same drawing and another for another', () => {
    const hashes = [FORK, FORK, { ...FORK, flows: FORK.flows.toReversed() }].map((drawing) => {
      const result = compiled(drawing);
      return result.ok ? compiledHash(result.value) : '';
    });

    expect(hashes[0]).toBe(hashes[1]);
    expect(hashes[2]).not.toBe(hashes[0]);
  });

  it('counts the tokens of a place that can hold several', () => {
    const result = compiled(merging());
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    const part = result.value.parts.get('P');

    expect(part?.places.get('C')?.isCounted).toBe(true);
    expect(countsIn(part?.config ?? {})).toContain(2);
  });

  it('refuses a drawing in which tokens come without end, with the way there', () => {
    // Every turn through the fork leaves another token at B.
    const endless: Drawing = {
      nodes: [...FORK.nodes, { id: 'M', type: 'exclusiveGateway' }],
      flows: [
        { id: 'f1', from: 's', to: 'M' },
        { id: 'f2', from: 'M', to: 'F' },
        { id: 'f3', from: 'F', to: 'A' },
        { id: 'f4', from: 'F', to: 'B' },
        { id: 'f5', from: 'A', to: 'M' },
        { id: 'f6', from: 'B', to: 'e' },
      ],
    };
    const result = compiled(endless);

    expect(result.ok).toBe(false);
    const [problem] = result.ok ? [] : result.refusal;
    expect(problem?.rule).toBe('unbounded-tokens');
    expect(problem?.path.slice(0, 4)).toEqual(['s', 'f1', 'M', 'f2']);
  });
});

/** The fork closed by an exclusive gateway that leads on to C. */
function merging(): Drawing {
  const nodes = FORK.nodes.map((node) =>
    node.id === 'J' ? ({ ...node, type: 'exclusiveGateway' } as const) : node,
  );
  return {
    nodes: [...nodes, { id: 'C', type: 'userTask' }],
    flows: [
      ...FORK.flows.slice(0, 5),
      { id: 'f6', from: 'J', to: 'C' },
      { id: 'f7', from: 'C', to: 'e' },
    ],
  };
}

function countsIn(state: StateConfigJson): readonly number[] {
  const own = state.meta?.count === undefined ? [] : [state.meta.count];
  return [...own, ...Object.values(state.states ?? {}).flatMap(countsIn)];
}

function placesIn(state: StateConfigJson): readonly string[] {
  const own = state.meta?.place === undefined ? [] : [state.meta.elementId];
  return [...own, ...Object.values(state.states ?? {}).flatMap(placesIn)];
}

describe('encodeKey', () => {
  it('keeps plain ids and makes every other id safe, never two alike', () => {
    const ids = [
      'A',
      'A.b',
      '#x',
      '__proto__',
      'constructor',
      'n_0041',
      'Bước 1',
      'a*',
      '',
      'A-1_b',
    ];
    const keys = ids.map(encodeKey);

    expect(encodeKey('A-1_b')).toBe('A-1_b');
    expect(new Set(keys).size).toBe(ids.length);
    for (const key of keys) expect(key).toMatch(/^[A-Za-z][A-Za-z0-9_-]*$/);
  });
});
