import type { Variables } from '../../../../../engine/model/json.ts';
import type { ProcessModel } from '../../../../../engine/model/process.ts';
import type { SeededChoices } from '../../../../support/seededChoices.ts';
import { processOf, type FlowSpec, type NodeSpec } from '../../compile/processOf.ts';

const CONDITIONS = [
  'a',
  'b',
  'not(a)',
  'a = true',
  'a and b',
  'b or n > 2',
  'n >= 1',
  'n > 1',
  'n < 2',
  'n = 2',
  'n != 2',
  'k = "x"',
  'k = "y"',
  'k != "x"',
] as const;

const THEMES = [
  ['a', 'not(a)'],
  ['a', 'a', 'b'],
  ['n >= 1', 'n < 1', 'n > 2'],
  ['n = 1', 'n = 2', 'n = 3'],
  ['k = "x"', 'k = "y"', 'k != "x"'],
  ['a and b', 'a', 'b or n > 2'],
] as const;

const SCRIPTS = [
  ['a', 'not(a)'],
  ['a', 'true'],
  ['n', 'n + 1'],
  ['k', '"y"'],
  ['other', '1'],
] as const;

const GATEWAYS = ['exclusiveGateway', 'exclusiveGateway', 'inclusiveGateway'] as const;
const JOINS = [
  'parallelGateway',
  'parallelGateway',
  'exclusiveGateway',
  'inclusiveGateway',
] as const;

type Pen = {
  readonly random: SeededChoices;
  readonly nodes: NodeSpec[];
  readonly flows: FlowSpec[];
  readonly scripts: Map<string, readonly [string, string]>;
};

/** Values of all variables that conditions read, so that none can fail. */
export function randomValues(random: SeededChoices): Variables {
  return {
    a: random.chance(0.5),
    b: random.chance(0.5),
    n: random.below(4),
    k: random.pick(['x', 'y', 'z']),
  };
}

/**
 * One or two stages in a row, each a fork whose branches decide for themselves, or a split; tasks,
 * scripts and timers stand between. Their few conditions come up again and again.
 */
export function randomGuarded(random: SeededChoices): ProcessModel {
  const pen: Pen = { random, nodes: [], flows: [], scripts: new Map() };
  let last = add(pen, 'startEvent');
  const stages = 1 + random.below(2);
  // The same few conditions in all stages: else hardly any two would speak of one variable.
  const conditions = random.chance(0.5) ? [random.pick(CONDITIONS)] : random.pick(THEMES);
  for (let index = 0; index < stages; index += 1) {
    last = random.chance(0.6) ? drawFork(pen, last, conditions) : drawSplit(pen, last, conditions);
  }
  flow(pen, last, add(pen, 'endEvent'));
  const process = processOf(pen.nodes, pen.flows);
  const nodes = process.nodes.map((node) => {
    const [resultVariable, script] = pen.scripts.get(node.id) ?? [];
    return script === undefined ? node : ({ ...node, script, resultVariable } as typeof node);
  });
  return { ...process, nodes };
}

function add({ nodes }: Pen, type: NodeSpec['type']): string {
  const id = `${type}${nodes.length}`;
  nodes.push(type === 'intermediateCatchEvent' ? { id, type, event: 'timer' } : { id, type });
  return id;
}

function flow({ flows }: Pen, from: string, to: string, more: Partial<FlowSpec> = {}): void {
  flows.push({ id: `f${flows.length}`, from, to, ...more });
}

function drawFork(pen: Pen, from: string, conditions: readonly string[]): string {
  const { random } = pen;
  const fork = add(pen, 'parallelGateway');
  const join = add(pen, random.pick(JOINS));
  flow(pen, from, fork);
  const count = 2 + random.below(2);
  for (let index = 0; index < count; index += 1) {
    const merge = add(pen, 'exclusiveGateway');
    decide(pen, maybeStep(pen, fork), merge, conditions);
    flow(pen, merge, join);
  }
  return join;
}

function drawSplit(pen: Pen, from: string, conditions: readonly string[]): string {
  const join = add(pen, pen.random.pick(JOINS));
  decide(pen, from, join, conditions);
  return join;
}

/** One or two conditions and a default; some of the flows end here. */
function decide(pen: Pen, from: string, to: string, conditions: readonly string[]): void {
  const { random } = pen;
  const gateway = add(pen, random.pick(GATEWAYS));
  flow(pen, from, gateway);
  const own = [random.pick(conditions), ...(random.chance(0.35) ? [random.pick(conditions)] : [])];
  const isLeaving = random.chance(0.7);
  for (const condition of own) {
    const target = random.chance(0.2) ? add(pen, 'endEvent') : to;
    leave(pen, gateway, target, { condition });
  }
  leave(pen, gateway, isLeaving ? add(pen, 'endEvent') : to, { isDefault: true });
}

function leave(pen: Pen, gateway: string, target: string, how: Partial<FlowSpec>): void {
  const step = pen.random.chance(0.3) ? add(pen, 'userTask') : null;
  flow(pen, gateway, step ?? target, how);
  if (step !== null) flow(pen, step, target);
}

function maybeStep(pen: Pen, from: string): string {
  const type = pen.random.pick([
    null,
    null,
    null,
    'userTask',
    'scriptTask',
    'scriptTask',
    'intermediateCatchEvent',
  ] as const);
  if (type === null) return from;
  const id = add(pen, type);
  if (type === 'scriptTask') pen.scripts.set(id, pen.random.pick(SCRIPTS));
  flow(pen, from, id);
  return id;
}
