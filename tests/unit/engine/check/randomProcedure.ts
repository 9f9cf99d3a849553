import fc from 'fast-check';
import type { FlowNode, ProcessModel, SequenceFlow } from '../../../../engine/model/process.ts';
import { drawing, plain, task } from './processBuilder.ts';

type Block =
  | { readonly kind: 'step'; readonly minutes: number; readonly clock: 'run' | 'pause' | 'restart' }
  | { readonly kind: 'uncounted'; readonly minutes: number }
  | { readonly kind: 'timer'; readonly minutes: number }
  | {
      readonly kind: 'silent';
      readonly minutes: number;
      readonly timer: number;
      readonly then: Block;
    }
  | { readonly kind: 'race'; readonly timer: number; readonly answered: Block }
  | { readonly kind: 'row' | 'choice' | 'parallel'; readonly parts: readonly Block[] }
  | { readonly kind: 'sub'; readonly inside: Block; readonly timer: number | null }
  | {
      readonly kind: 'loop';
      readonly body: Block;
      readonly again: Block;
      readonly maxTurns: number;
      readonly counted: boolean;
    };

const minutes = fc.integer({ min: 0, max: 300 });

const { block } = fc.letrec<{ readonly block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.record({
      kind: fc.constant('step'),
      minutes,
      clock: fc.constantFrom('run', 'run', 'run', 'run', 'pause', 'restart'),
    }),
    fc.record({ kind: fc.constant('uncounted'), minutes }),
    fc.record({ kind: fc.constant('timer'), minutes }),
    fc.record({ kind: fc.constant('silent'), minutes, timer: minutes, then: tie('block') }),
    fc.record({ kind: fc.constant('race'), timer: minutes, answered: tie('block') }),
    fc.record({
      kind: fc.constantFrom('row', 'row', 'choice', 'parallel'),
      parts: fc.array(tie('block'), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('sub'),
      inside: tie('block'),
      timer: fc.option(minutes, { nil: null }),
    }),
    fc.record({
      kind: fc.constant('loop'),
      body: tie('block'),
      again: tie('block'),
      maxTurns: fc.integer({ min: 1, max: 2 }),
      counted: fc.boolean(),
    }),
  ) as fc.Arbitrary<Block>,
}));

/** Well-nested procedures: steps, timers, races, branches, loops with a bound, sub-processes. */
export const randomProcedure = {
  models: block,
  draw(root: Block): ProcessModel {
    const pen = createPen(JSON.stringify(root).includes('"restart"'));
    const last = pen.block(root, 's', 'process');
    const end = plain('e');
    pen.flow(last, 'e');
    const built = drawing([plain('s'), ...pen.nodes, end], []);
    return { ...built, flows: pen.flows };
  },
} as const;

type Turns = Pick<SequenceFlow, 'maxTurns' | 'counted'>;

/** Draws blocks behind each other; every `block` answers where the next flow begins. */
function createPen(hasRestart: boolean) {
  const nodes: FlowNode[] = [];
  const flows: SequenceFlow[] = [];
  const add = (node: FlowNode, parentId: string): string => {
    nodes.push({ ...node, parentId } as FlowNode);
    return node.id;
  };
  const fresh = (letter: string): string => `${letter}${nodes.length}`;
  const flow = (
    sourceId: string,
    targetId: string,
    turns: Turns = { maxTurns: null, counted: true },
  ): void => {
    const parentId = nodes.find(({ id }) => id === sourceId)?.parentId ?? 'process';
    const id = `${sourceId}>${targetId}#${flows.length}`;
    flows.push({
      ...{ id, name: '', parentId, sourceId, targetId, condition: null, isDefault: false },
      ...turns,
    });
  };
  const gateway = (parentId: string, type: 'exclusive' | 'parallel' | 'eventBased'): string => {
    const id = fresh('x');
    return add({ ...plain(id), type: `${type}Gateway`, instantiate: false } as FlowNode, parentId);
  };
  const waiting = (parentId: string, time: number, more: object): string => {
    const event = { kind: 'timer', timer: { kind: 'duration', text: `PT${time}WM` } };
    return add({ ...plain(fresh('e')), event, ...more } as FlowNode, parentId);
  };
  const step = (from: string, parentId: string, time: number, more = {}): string => {
    const id = add(task(fresh('t'), time, more), parentId);
    flow(from, id);
    return id;
  };
  const attach = (hostId: string, parentId: string, time: number): string =>
    waiting(parentId, time, {
      ...{ type: 'boundaryEvent', attachedToId: hostId, isInterrupting: true },
    });
  const block = (it: Block, from: string, parentId: string): string => {
    switch (it.kind) {
      case 'step':
        return step(from, parentId, it.minutes, { clock: it.clock });
      case 'uncounted':
        return step(from, parentId, it.minutes, { counted: false });
      case 'timer': {
        const id = waiting(parentId, it.minutes, { type: 'intermediateCatchEvent' });
        flow(from, id);
        return id;
      }
      case 'row':
        return it.parts.reduce((last, part) => block(part, last, parentId), from);
      case 'silent': {
        const host = step(from, parentId, it.minutes);
        const late = block(it.then, attach(host, parentId, it.timer), parentId);
        return merge([host, late], parentId);
      }
      case 'race': {
        const first = gateway(parentId, 'eventBased');
        flow(from, first);
        const late = waiting(parentId, it.timer, { type: 'intermediateCatchEvent' });
        const event = { kind: 'message', messageName: 'm', correlationKey: null };
        const answer = waiting(parentId, 0, { type: 'intermediateCatchEvent', event });
        flow(first, late);
        flow(first, answer);
        return merge([late, block(it.answered, answer, parentId)], parentId);
      }
      case 'choice':
      case 'parallel': {
        const type = it.kind === 'choice' ? 'exclusive' : 'parallel';
        const split = gateway(parentId, type);
        flow(from, split);
        const lasts = it.parts.map((part) => block(part, split, parentId));
        const joining = gateway(parentId, type);
        for (const last of lasts) flow(last, joining);
        return joining;
      }
      case 'sub': {
        const id = fresh('p');
        add({ ...task(id, null), type: 'subProcess' } as unknown as FlowNode, parentId);
        flow(from, id);
        const start = add(plain(fresh('s')), id);
        const last = block(it.inside, start, id);
        flow(last, add(plain(fresh('e')), id));
        return it.timer === null ? id : merge([id, attach(id, parentId, it.timer)], parentId);
      }
      case 'loop': {
        const head = gateway(parentId, 'exclusive');
        flow(from, head);
        const choose = gateway(parentId, 'exclusive');
        flow(block(it.body, head, parentId), choose);
        const again = block(it.again, choose, parentId);
        flow(again, head, { maxTurns: it.maxTurns, counted: it.counted || hasRestart });
        return choose;
      }
    }
  };
  const merge = (lasts: readonly string[], parentId: string): string => {
    const joining = gateway(parentId, 'exclusive');
    for (const last of lasts) flow(last, joining);
    return joining;
  };
  return { nodes, flows, flow, block };
}
