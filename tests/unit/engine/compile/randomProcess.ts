import type { FlowSpec, NodeSpec } from './processOf.ts';

/** Numbers from 0 to 1, the same for the same seed. Source: mulberry32. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Nodes and flows of a random drawing. */
export type Drawing = { readonly nodes: NodeSpec[]; readonly flows: FlowSpec[] };

type Drawer = Drawing & { readonly random: () => number; count: number };

/** Nested blocks: sequences, choices, forks, loops, sub-processes, boundary events, early ends. */
export function randomBlocks(seed: number): Drawing {
  const drawer: Drawer = { nodes: [], flows: [], random: randomOf(seed), count: 0 };
  drawScope(drawer, 'P', 3);
  return { nodes: drawer.nodes, flows: drawer.flows };
}

/** Any gateways and tasks, connected at random: most are not nested, many deadlock. */
export function randomGraph(seed: number): Drawing {
  const drawer: Drawer = { nodes: [], flows: [], random: randomOf(seed), count: 0 };
  const size = 5 + Math.floor(drawer.random() * 7);
  const types = ['userTask', 'userTask', 'userTask', 'parallelGateway', 'parallelGateway'] as const;
  const more = ['exclusiveGateway', 'inclusiveGateway', 'endEvent'] as const;
  const start = add(drawer, 'startEvent', 'P');
  const ids = [start];
  for (let index = 0; index < size; index += 1) {
    const type = pick(drawer, [...types, ...more]);
    const id = add(drawer, type, 'P');
    connect(drawer, pick(drawer, sources(drawer, ids)), id);
    ids.push(id);
  }
  const extra = Math.floor(drawer.random() * 5);
  for (let index = 0; index < extra; index += 1) {
    const target = pick(
      drawer,
      ids.filter((id) => id !== start),
    );
    connect(drawer, pick(drawer, sources(drawer, ids)), target);
  }
  const tasks = drawer.nodes.filter((node) => node.type === 'userTask');
  if (drawer.random() < 0.4 && tasks.length > 0) {
    const event = add(drawer, 'boundaryEvent', 'P', {
      event: 'timer',
      attachedToId: pick(drawer, tasks).id,
    });
    connect(
      drawer,
      event,
      pick(
        drawer,
        ids.filter((id) => id !== start),
      ),
    );
  }
  setConditions(drawer);
  return { nodes: drawer.nodes, flows: drawer.flows };
}

function sources(drawer: Drawer, ids: readonly string[]): readonly string[] {
  const open = ids.filter((id) => drawer.nodes.find((node) => node.id === id)?.type !== 'endEvent');
  return open.length > 0 ? open : ids.slice(0, 1);
}

function setConditions(drawer: Drawer): void {
  for (const node of drawer.nodes) {
    if (node.type !== 'exclusiveGateway' && node.type !== 'inclusiveGateway') continue;
    const own = drawer.flows.filter((flow) => flow.from === node.id);
    if (own.length < 2) continue;
    for (const [index, flow] of own.entries()) {
      const at = drawer.flows.indexOf(flow);
      drawer.flows[at] =
        index === own.length - 1 ? { ...flow, isDefault: true } : withCondition(flow);
    }
  }
}

function withCondition(flow: FlowSpec): FlowSpec {
  return { ...flow, condition: `v${flow.id}` };
}

function add(
  drawer: Drawer,
  type: NodeSpec['type'],
  parentId: string,
  more: Partial<NodeSpec> = {},
): string {
  drawer.count += 1;
  const id = `${type.slice(0, 3)}${drawer.count}`;
  drawer.nodes.push({ id, type, parentId, ...more });
  return id;
}

function connect(drawer: Drawer, from: string, to: string, more: Partial<FlowSpec> = {}): void {
  drawer.count += 1;
  drawer.flows.push({ id: `f${drawer.count}`, from, to, ...more });
}

function pick<Item>(drawer: Drawer, items: readonly Item[]): Item {
  return items[Math.floor(drawer.random() * items.length)] as Item;
}

function drawScope(drawer: Drawer, scopeId: string, depth: number): void {
  const start = add(drawer, 'startEvent', scopeId);
  const last = drawPart(drawer, scopeId, depth, start);
  connect(drawer, last, add(drawer, 'endEvent', scopeId));
}

/** Draws a part after a node and gives its last node. */
function drawPart(drawer: Drawer, scopeId: string, depth: number, after: string): string {
  const roll = drawer.random();
  if (depth === 0 || roll < 0.15) return drawTask(drawer, scopeId, after);
  if (roll < 0.4) {
    return drawPart(drawer, scopeId, depth - 1, drawPart(drawer, scopeId, depth - 1, after));
  }
  if (roll < 0.52) return drawBlock(drawer, { scopeId, depth, type: 'exclusiveGateway' }, after);
  if (roll < 0.7) return drawBlock(drawer, { scopeId, depth, type: 'parallelGateway' }, after);
  if (roll < 0.8) return drawBlock(drawer, { scopeId, depth, type: 'inclusiveGateway' }, after);
  if (roll < 0.9) return drawSubProcess(drawer, scopeId, depth, after);
  return drawLoop(drawer, scopeId, depth, after);
}

function drawTask(drawer: Drawer, scopeId: string, after: string): string {
  const id = add(drawer, 'userTask', scopeId);
  connect(drawer, after, id);
  const roll = drawer.random();
  if (roll < 0.12) {
    const event = add(drawer, 'boundaryEvent', scopeId, { attachedToId: id, event: 'timer' });
    const merge = add(drawer, 'exclusiveGateway', scopeId);
    connect(drawer, id, merge);
    connect(drawer, event, merge);
    return merge;
  }
  if (roll < 0.2) {
    const facts = { attachedToId: id, event: 'timer', isInterrupting: false } as const;
    const event = add(drawer, 'boundaryEvent', scopeId, facts);
    const beside = add(drawer, 'userTask', scopeId);
    connect(drawer, event, beside);
    if (drawer.random() < 0.5) connect(drawer, beside, add(drawer, 'endEvent', scopeId));
  }
  if (roll > 0.95) {
    const gate = add(drawer, 'exclusiveGateway', scopeId);
    connect(drawer, id, gate);
    const kind = pick(drawer, [
      { event: 'terminate' },
      { event: 'error', errorCode: 'E' },
    ] as const);
    connect(drawer, gate, add(drawer, 'endEvent', scopeId, kind), { condition: `v${gate}` });
    const next = add(drawer, 'userTask', scopeId);
    connect(drawer, gate, next, { isDefault: true });
    return next;
  }
  return id;
}

type Block = {
  readonly scopeId: string;
  readonly depth: number;
  readonly type: 'exclusiveGateway' | 'parallelGateway' | 'inclusiveGateway';
};

function drawBlock(drawer: Drawer, { scopeId, depth, type }: Block, after: string): string {
  const split = add(drawer, type, scopeId);
  const join = add(drawer, type, scopeId);
  connect(drawer, after, split);
  const count = 2 + Math.floor(drawer.random() * 2);
  for (let index = 0; index < count; index += 1) {
    const first = add(drawer, 'userTask', scopeId);
    const isDefault = index === count - 1;
    const choice = isDefault ? { isDefault } : { condition: `v${split}${index}` };
    connect(drawer, split, first, type === 'parallelGateway' ? {} : choice);
    connect(drawer, drawPart(drawer, scopeId, depth - 1, first), join);
  }
  return join;
}

function drawSubProcess(drawer: Drawer, scopeId: string, depth: number, after: string): string {
  const id = add(drawer, 'subProcess', scopeId);
  connect(drawer, after, id);
  drawScope(drawer, id, depth - 1);
  if (drawer.random() < 0.5) return id;
  const merge = add(drawer, 'exclusiveGateway', scopeId);
  connect(drawer, id, merge);
  const kind = pick(drawer, [
    { event: 'timer' },
    { event: 'error', errorCode: 'E' },
    { event: 'error' },
  ] as const);
  connect(drawer, add(drawer, 'boundaryEvent', scopeId, { attachedToId: id, ...kind }), merge);
  return merge;
}

function drawLoop(drawer: Drawer, scopeId: string, depth: number, after: string): string {
  const merge = add(drawer, 'exclusiveGateway', scopeId);
  connect(drawer, after, merge);
  const last = drawPart(drawer, scopeId, depth - 1, merge);
  const again = add(drawer, 'exclusiveGateway', scopeId);
  connect(drawer, last, again);
  connect(drawer, again, merge, { condition: `v${again}` });
  const next = add(drawer, 'userTask', scopeId);
  connect(drawer, again, next, { isDefault: true });
  return next;
}
