import fc from 'fast-check';
import type { FlowNode, ProcessModel, SequenceFlow } from '../../../../engine/model/process.ts';
import { drawing, plain, task } from './processBuilder.ts';

type BesideEvent = {
  readonly minutes: number;
  readonly timer: number | null;
  readonly isInterrupting: boolean;
};

type Block =
  | { readonly kind: 'step'; readonly minutes: number; readonly clock: 'run' | 'pause' | 'restart' }
  | { readonly kind: 'uncounted'; readonly minutes: number }
  | { readonly kind: 'timer'; readonly minutes: number }
  | { readonly kind: 'link' }
  | {
      readonly kind: 'again';
      readonly minutes: number;
      readonly times: number;
      readonly how: 'standard' | 'row' | 'once';
    }
  | {
      readonly kind: 'beside';
      readonly inside: Block;
      readonly events: readonly BesideEvent[];
      readonly times: number;
    }
  | {
      readonly kind: 'silent';
      readonly minutes: number;
      readonly timer: number;
      readonly after: Block;
    }
  | { readonly kind: 'race'; readonly timer: number; readonly answered: Block }
  | { readonly kind: 'row'; readonly parts: readonly Block[] }
  | { readonly kind: 'choice'; readonly parts: readonly Block[] }
  | { readonly kind: 'parallel'; readonly parts: readonly Block[] }
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
    fc.record({ kind: fc.constant('link') }),
    fc.record({
      kind: fc.constant('again'),
      minutes,
      times: fc.integer({ min: 1, max: 4 }),
      how: fc.constantFrom('standard', 'row', 'once'),
    }),
    fc.record({
      kind: fc.constant('beside'),
      inside: tie('block'),
      times: fc.constantFrom(1, 1, 2),
      events: fc.array(
        fc.record({
          minutes,
          timer: fc.option(minutes, { nil: null }),
          isInterrupting: fc.boolean(),
        }),
        { minLength: 1, maxLength: 2 },
      ),
    }),
    fc.record({ kind: fc.constant('silent'), minutes, timer: minutes, after: tie('block') }),
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

/**
 * Well-nested procedures: steps, timers, races, branches, links, loops with a bound, sub-processes,
 * events beside them.
 */
export const randomProcedure = {
  models: block,
  draw(root: Block): ProcessModel {
    const pen = createPen(JSON.stringify(root));
    const last = pen.block(root, 's', 'process');
    const end = plain('e');
    pen.flow(last, 'e');
    const built = drawing([plain('s'), ...pen.nodes, end], []);
    return { ...built, flows: pen.flows };
  },
} as const;

type Turns = Pick<SequenceFlow, 'maxTurns' | 'counted'>;

/** Draws blocks behind each other; every `block` answers where the next flow begins. */
function createPen(drawn: string) {
  const hasRestart = drawn.includes('"restart"');
  const hasLoop = drawn.includes('"loop"');
  const nodes: FlowNode[] = [];
  const flows: SequenceFlow[] = [];
  const add = (node: FlowNode, parentId: string): string => {
    nodes.push({ ...node, parentId } as FlowNode);
    return node.id;
  };
  const fresh = (letter: string): string => `${letter}${nodes.length}`;
  const flow = (sourceId: string, targetId: string, turns: Turns = UNBOUNDED): void => {
    const parentId = nodes.find(({ id }) => id === sourceId)?.parentId ?? 'process';
    const ends = { id: `${sourceId}>${targetId}#${flows.length}`, sourceId, targetId };
    flows.push({ ...ends, name: '', parentId, condition: null, isDefault: false, ...turns });
  };
  const gateway = (parentId: string, type: 'exclusive' | 'parallel' | 'eventBased'): string => {
    const id = fresh('x');
    return add({ ...plain(id), type: `${type}Gateway`, instantiate: false } as FlowNode, parentId);
  };
  const waiting = (parentId: string, time: number, more: object): string => {
    const event = { kind: 'timer', timer: { kind: 'duration', text: `PT${time}WM` } };
    return add({ ...plain(fresh('e')), event, ...more } as FlowNode, parentId);
  };
  const attach = (attachedToId: string, parentId: string, time: number): string =>
    waiting(parentId, time, { type: 'boundaryEvent', attachedToId, isInterrupting: true });
  const follow = (from: string, id: string): string => {
    flow(from, id);
    return id;
  };
  const step = (from: string, parentId: string, time: number, more = {}): string =>
    follow(from, add(task(fresh('t'), time, more), parentId));
  const merge = (lasts: readonly string[], parentId: string): string => {
    const joining = gateway(parentId, 'exclusive');
    for (const last of lasts) flow(last, joining);
    return joining;
  };
  const draw: { readonly [Kind in Block['kind']]: Draw<Kind> } = {
    step: (it, from, parentId) => step(from, parentId, it.minutes, { clock: it.clock }),
    uncounted: (it, from, parentId) => step(from, parentId, it.minutes, { counted: false }),
    timer: (it, from, parentId) => follow(from, waiting(parentId, it.minutes, CATCH)),
    row: (it, from, parentId) => it.parts.reduce((at, part) => block(part, at, parentId), from),
    silent(it, from, parentId) {
      const host = step(from, parentId, it.minutes);
      const late = block(it.after, attach(host, parentId, it.timer), parentId);
      return merge([host, late], parentId);
    },
    race(it, from, parentId) {
      const first = follow(from, gateway(parentId, 'eventBased'));
      const late = follow(first, waiting(parentId, it.timer, CATCH));
      const answer = follow(first, waiting(parentId, 0, { ...CATCH, event: MESSAGE }));
      return merge([late, block(it.answered, answer, parentId)], parentId);
    },
    choice: (it, from, parentId) => branches(it.parts, from, parentId, 'exclusive'),
    parallel: (it, from, parentId) => branches(it.parts, from, parentId, 'parallel'),
    sub(it, from, parentId) {
      const id = fresh('p');
      follow(from, add({ ...task(id, null), type: 'subProcess' } as never, parentId));
      const last = block(it.inside, add(plain(fresh('s')), id), id);
      flow(last, add(plain(fresh('e')), id));
      return it.timer === null ? id : merge([id, attach(id, parentId, it.timer)], parentId);
    },
    link(_, from, parentId) {
      const event = { kind: 'link', linkName: fresh('l') };
      const thrown = { ...plain(fresh('e')), type: 'intermediateThrowEvent', event };
      follow(from, add(thrown as FlowNode, parentId));
      return add({ ...plain(fresh('e')), ...CATCH, event } as FlowNode, parentId);
    },
    again: (it, from, parentId) => step(from, parentId, it.minutes, { loop: loopOf(it) }),
    beside(it, from, parentId) {
      const id = fresh('p');
      // Restarts and bounds of flows inside are counted as if each turn were the first one.
      const loop = hasRestart || hasLoop ? null : loopOf({ how: 'standard', times: it.times });
      const sub = { ...task(id, null), type: 'subProcess', kind: 'embedded', loop };
      follow(from, add(sub as never, parentId));
      const last = block(it.inside, add(plain(fresh('s')), id), id);
      flow(last, add(plain(fresh('e')), id));
      for (const event of it.events) drawBeside(event, id);
      return id;
    },
    loop(it, from, parentId) {
      const head = follow(from, gateway(parentId, 'exclusive'));
      const choose = gateway(parentId, 'exclusive');
      flow(block(it.body, head, parentId), choose);
      const { maxTurns, counted } = it;
      // What a restart inside a repetition without time would mean is not said.
      const turns = { maxTurns, counted: counted || hasRestart };
      flow(block(it.again, choose, parentId), head, turns);
      return choose;
    },
  };
  const drawBeside = (
    { minutes: time, timer, isInterrupting }: BesideEvent,
    scope: string,
  ): void => {
    const id = add(
      { ...task(fresh('p'), null), type: 'subProcess', kind: 'event' } as never,
      scope,
    );
    const text = `PT${timer}WM`;
    const event = timer === null ? MESSAGE : { kind: 'timer', timer: { kind: 'duration', text } };
    const start = add({ ...plain(fresh('s')), event, isInterrupting } as FlowNode, id);
    flow(step(start, id, time), add(plain(fresh('e')), id));
  };
  const branches = (
    parts: readonly Block[],
    from: string,
    parentId: string,
    type: 'exclusive' | 'parallel',
  ): string => {
    const split = follow(from, gateway(parentId, type));
    const lasts = parts.map((part) => block(part, split, parentId));
    const joining = gateway(parentId, type);
    for (const last of lasts) flow(last, joining);
    return joining;
  };
  const block = (it: Block, from: string, parentId: string): string =>
    (draw[it.kind] as (it: Block, from: string, parentId: string) => string)(it, from, parentId);
  return { nodes, flows, flow, block };
}

const UNBOUNDED: Turns = { maxTurns: null, counted: true };
const CATCH = { type: 'intermediateCatchEvent' };
const MESSAGE = { kind: 'message', messageName: 'm', correlationKey: null };

type Again = Extract<Block, { readonly kind: 'again' }>;

function loopOf({ how, times }: Pick<Again, 'how' | 'times'>): object {
  if (how === 'standard') return { kind: 'standard', maximum: times, condition: 'true' };
  return { kind: 'multi', isSequential: how === 'row', cardinality: String(times) };
}

type Draw<Kind> = (
  it: Extract<Block, { readonly kind: Kind }>,
  from: string,
  parentId: string,
) => string;
