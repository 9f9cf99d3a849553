import { seededRandom, type SeededRandom } from '../support/seededRandom.ts';
import { addElement, addFlow, escape, Drawing, type Container } from './drawing.ts';

/** Names that drawings and scenarios share. */
export const NAMES = {
  variables: ['b0', 'b1', 'b2', 'b3'],
  messages: ['m0', 'm1'],
  signals: ['s0', 's1'],
  errors: ['E0', 'E1'],
  escalations: ['C0', 'C1'],
} as const;

/** How a model was made. */
export type ModelKind = 'nested' | 'rigid' | 'graph' | 'pools';

/** A model with everything known that is needed to draw it again. */
export type RandomModel = { readonly kind: ModelKind; readonly xml: string; readonly size: number };

type Draw = {
  readonly random: SeededRandom;
  readonly drawing: Drawing;
  /** Elements still to be drawn, about. */
  budget: number;
  /** Called processes, drawn once each. */
  readonly called: string[];
};

/** Where a part of a drawing begins and ends: a flow leads to `first`, another leaves `last`. */
type Part = { readonly first: string; readonly last: string };

/**
 * A drawing of up to 60 elements from a seed: nested blocks, blocks made rigid by added flows and
 * changed gateways, graphs of anything to anything, or several pools with messages.
 *
 * Many are not sound: they deadlock, double their tokens, or never end.
 */
export function randomModel(seed: number): RandomModel {
  const random = seededRandom(seed);
  const kind = random.pick(['nested', 'nested', 'nested', 'rigid', 'graph', 'pools'] as const);
  // Small models find as much in a tenth of the time; some are large.
  const budget = 4 + Math.floor(36 * random.next() ** 2);
  const draw: Draw = { random, drawing: new Drawing(), budget, called: [] };
  addNames(draw);
  if (kind === 'graph') addProcess(draw, 'P', drawGraph);
  else addProcess(draw, 'P', (container) => drawBody(draw, container, 3));
  if (kind === 'rigid') return { ...makeRigid(draw), kind };
  if (kind === 'pools') addProcess(draw, 'Q', (container) => drawPartner(draw, container));
  return { kind, xml: draw.drawing.toXml(), size: draw.drawing.size };
}

function addNames({ drawing }: Draw): void {
  for (const name of NAMES.messages) drawing.addRoot(`<bpmn:message id="${name}" name="${name}"/>`);
  for (const name of NAMES.signals) drawing.addRoot(`<bpmn:signal id="${name}" name="${name}"/>`);
  for (const code of NAMES.errors)
    drawing.addRoot(`<bpmn:error id="${code}" errorCode="${code}"/>`);
  for (const code of NAMES.escalations) {
    drawing.addRoot(`<bpmn:escalation id="${code}" escalationCode="${code}"/>`);
  }
}

function addProcess(
  draw: Draw,
  id: string,
  body: (container: Container, draw: Draw) => void,
): void {
  const container: Container = { elements: [], compensated: [] };
  body(container, draw);
  draw.drawing.addRoot(
    `<bpmn:process id="${id}" isExecutable="true">${container.elements.join('\n')}</bpmn:process>`,
  );
}

/** start → block → end, with what stands beside: event sub-processes. */
function drawBody(draw: Draw, container: Container, depth: number): void {
  const { random } = draw;
  const start = addElement(draw.drawing, container, { type: 'startEvent' });
  const part = drawSequence(draw, container, depth);
  addFlow(draw.drawing, container, { from: start, to: part.first });
  const end = drawEnd(draw, container);
  addFlow(draw.drawing, container, { from: part.last, to: end });
  if (depth > 0 && random.chance(0.15)) drawEventSubProcess(draw, container, depth - 1);
}

function drawEnd(draw: Draw, container: Container): string {
  const inner = draw.random.pick([
    '',
    '',
    '',
    '<bpmn:terminateEventDefinition/>',
    `<bpmn:signalEventDefinition signalRef="${draw.random.pick(NAMES.signals)}"/>`,
    `<bpmn:escalationEventDefinition escalationRef="${draw.random.pick(NAMES.escalations)}"/>`,
    `<bpmn:errorEventDefinition errorRef="${draw.random.pick(NAMES.errors)}"/>`,
    `<bpmn:messageEventDefinition messageRef="${draw.random.pick(NAMES.messages)}"/>`,
  ]);
  const kept = draw.random.chance(0.7) ? '' : inner;
  return addElement(draw.drawing, container, { type: 'endEvent', inner: kept });
}

function drawSequence(draw: Draw, container: Container, depth: number): Part {
  const first = drawOne(draw, container, depth);
  let last = first;
  const more = draw.random.below(3);
  for (let index = 0; index < more && draw.budget > 0; index += 1) {
    const next = drawOne(draw, container, depth);
    addFlow(draw.drawing, container, { from: last.last, to: next.first });
    last = next;
  }
  return { first: first.first, last: last.last };
}

const BLOCKS = [
  drawActivity,
  drawActivity,
  drawActivity,
  drawChoice,
  drawFork,
  drawInclusive,
  drawRepeat,
  drawEventGateway,
  drawEvent,
  drawSubProcess,
] as const;

function drawOne(draw: Draw, container: Container, depth: number): Part {
  draw.budget -= 1;
  if (depth <= 0 || draw.budget <= 0) return drawActivity(draw, container);
  return draw.random.pick(BLOCKS)(draw, container, depth - 1);
}

function drawActivity(draw: Draw, container: Container): Part {
  const { random } = draw;
  const type = random.pick([
    'userTask',
    'userTask',
    'userTask',
    'serviceTask',
    'scriptTask',
    'task',
    'receiveTask',
    'sendTask',
  ] as const);
  const attributes = attributesOf(draw, type);
  const script =
    type === 'scriptTask' ? `<bpmn:script>not(${random.pick(NAMES.variables)})</bpmn:script>` : '';
  const isLooping = random.chance(0.15);
  // Elements stand in the order of the schema: the loop before the script.
  const inner = `${isLooping ? loopXml(random) : ''}${script}`;
  const id = addElement(draw.drawing, container, { type, attributes, inner });
  const isWaiting = isLooping || ['userTask', 'serviceTask', 'receiveTask'].includes(type);
  if (isWaiting && random.chance(0.3)) drawBoundary(draw, container, id);
  if (random.chance(0.12)) drawHandler(draw, container, id);
  return { first: id, last: id };
}

function attributesOf({ random }: Draw, type: string): string {
  if (type === 'scriptTask') {
    return `lt:resultVariable="${random.pick(NAMES.variables)}" lt:severalTokens="accepted"`;
  }
  const isMessage = type === 'receiveTask' || type === 'sendTask';
  return isMessage ? `messageRef="${random.pick(NAMES.messages)}"` : '';
}

function loopXml(random: SeededRandom): string {
  if (random.chance(0.35)) {
    const condition = `loopCounter &lt; ${random.below(4)}`;
    const testBefore = random.chance(0.5);
    return (
      `<bpmn:standardLoopCharacteristics testBefore="${testBefore}" loopMaximum="${1 + random.below(3)}">` +
      `<bpmn:loopCondition>${condition}</bpmn:loopCondition></bpmn:standardLoopCharacteristics>`
    );
  }
  const completion = random.chance(0.3)
    ? `<bpmn:completionCondition>numberOfCompletedInstances &gt;= ${1 + random.below(2)}</bpmn:completionCondition>`
    : '';
  return (
    `<bpmn:multiInstanceLoopCharacteristics isSequential="${random.chance(0.4)}">` +
    `<bpmn:loopCardinality>${random.below(4)}</bpmn:loopCardinality>${completion}` +
    '</bpmn:multiInstanceLoopCharacteristics>'
  );
}

function drawChoice(draw: Draw, container: Container, depth: number): Part {
  const { drawing, random } = draw;
  const split = drawing.newId('X');
  const join = addElement(drawing, container, { type: 'exclusiveGateway' });
  const branches = 2 + random.below(2);
  for (let index = 0; index < branches - 1; index += 1) {
    branch(draw, container, { split, join, depth, condition: randomCondition(random) });
  }
  const fallback = branch(draw, container, { split, join, depth, condition: null });
  container.elements.push(`<bpmn:exclusiveGateway id="${split}" default="${fallback}"/>`);
  return { first: split, last: join };
}

type BranchPlan = {
  readonly split: string;
  readonly join: string;
  readonly depth: number;
  readonly condition: string | null;
};

/** A branch from a split to a join; the answer is its first flow. Some end by themselves. */
function branch(draw: Draw, container: Container, plan: BranchPlan): string {
  const { split, join, depth, condition } = plan;
  const { drawing, random } = draw;
  if (random.chance(0.2)) return addFlow(drawing, container, { from: split, to: join, condition });
  const part = drawSequence(draw, container, depth);
  const to = random.chance(0.06) ? drawEnd(draw, container) : join;
  addFlow(drawing, container, { from: part.last, to });
  return addFlow(drawing, container, { from: split, to: part.first, condition });
}

function randomCondition(random: SeededRandom): string {
  const [one, other] = [random.pick(NAMES.variables), random.pick(NAMES.variables)];
  return random.pick([one, `not(${one})`, `${one} and ${other}`, `${one} = ${other}`]);
}

function drawFork(draw: Draw, container: Container, depth: number): Part {
  const { drawing, random } = draw;
  const split = addElement(drawing, container, { type: 'parallelGateway' });
  // A fork closed by another gateway doubles its tokens, or waits for them by the path rule.
  const closing = random.pick([
    'parallelGateway',
    'parallelGateway',
    'parallelGateway',
    'inclusiveGateway',
    'exclusiveGateway',
  ] as const);
  const join = addElement(drawing, container, { type: closing });
  const branches = 2 + random.below(2);
  for (let index = 0; index < branches; index += 1) {
    branch(draw, container, { split, join, depth, condition: null });
  }
  return { first: split, last: join };
}

function drawInclusive(draw: Draw, container: Container, depth: number): Part {
  const { drawing, random } = draw;
  const split = drawing.newId('O');
  const join = addElement(drawing, container, { type: 'inclusiveGateway' });
  const branches = 2 + random.below(2);
  for (let index = 0; index < branches; index += 1) {
    branch(draw, container, { split, join, depth, condition: randomCondition(random) });
  }
  const fallback = branch(draw, container, { split, join, depth, condition: null });
  container.elements.push(`<bpmn:inclusiveGateway id="${split}" default="${fallback}"/>`);
  return { first: split, last: join };
}

/** A part that is done again while a condition holds; the flow back passes a task that waits. */
function drawRepeat(draw: Draw, container: Container, depth: number): Part {
  const { drawing, random } = draw;
  const entry = addElement(drawing, container, { type: 'exclusiveGateway' });
  const part = drawSequence(draw, container, depth);
  const exit = drawing.newId('X');
  const after = addElement(drawing, container, { type: 'userTask' });
  const back = addElement(drawing, container, { type: 'userTask' });
  addFlow(drawing, container, { from: entry, to: part.first });
  addFlow(drawing, container, { from: part.last, to: exit });
  addFlow(drawing, container, { from: exit, to: back, condition: randomCondition(random) });
  addFlow(drawing, container, { from: back, to: entry });
  const fallback = addFlow(drawing, container, { from: exit, to: after });
  container.elements.push(`<bpmn:exclusiveGateway id="${exit}" default="${fallback}"/>`);
  return { first: entry, last: after };
}

function drawEventGateway(draw: Draw, container: Container, depth: number): Part {
  const { drawing, random } = draw;
  const gateway = addElement(drawing, container, { type: 'eventBasedGateway' });
  const join = addElement(drawing, container, { type: 'exclusiveGateway' });
  const definitions = [
    `<bpmn:messageEventDefinition messageRef="${random.pick(NAMES.messages)}"/>`,
    timerXml(random),
    `<bpmn:signalEventDefinition signalRef="${random.pick(NAMES.signals)}"/>`,
  ];
  for (const inner of definitions.slice(0, 2 + random.below(2))) {
    const event = addElement(drawing, container, { type: 'intermediateCatchEvent', inner });
    addFlow(drawing, container, { from: gateway, to: event });
    if (random.chance(0.4)) addFlow(drawing, container, { from: event, to: join });
    else {
      const part = drawSequence(draw, container, depth);
      addFlow(drawing, container, { from: event, to: part.first });
      addFlow(drawing, container, { from: part.last, to: join });
    }
  }
  return { first: gateway, last: join };
}

function timerXml(random: SeededRandom): string {
  return `<bpmn:timerEventDefinition><bpmn:timeDuration>PT${1 + random.below(30)}H</bpmn:timeDuration></bpmn:timerEventDefinition>`;
}

function conditionXml(random: SeededRandom): string {
  const condition = `<bpmn:condition>${escape(randomCondition(random))}</bpmn:condition>`;
  return `<bpmn:conditionalEventDefinition>${condition}</bpmn:conditionalEventDefinition>`;
}

function catchXml(random: SeededRandom): string {
  return random.pick([
    timerXml(random),
    `<bpmn:messageEventDefinition messageRef="${random.pick(NAMES.messages)}"/>`,
    `<bpmn:signalEventDefinition signalRef="${random.pick(NAMES.signals)}"/>`,
    conditionXml(random),
  ]);
}

function drawEvent(draw: Draw, container: Container): Part {
  const { random } = draw;
  const id = random.chance(0.5)
    ? addElement(draw.drawing, container, {
        type: 'intermediateCatchEvent',
        inner: catchXml(random),
      })
    : drawThrow(draw, container);
  return { first: id, last: id };
}

function drawThrow(draw: Draw, container: Container): string {
  const { random } = draw;
  const target = container.compensated.length > 0 ? random.pick(container.compensated) : null;
  const named = target !== null && random.chance(0.5) ? `activityRef="${target}"` : '';
  const inner = random.pick([
    '',
    `<bpmn:messageEventDefinition messageRef="${random.pick(NAMES.messages)}"/>`,
    `<bpmn:signalEventDefinition signalRef="${random.pick(NAMES.signals)}"/>`,
    `<bpmn:escalationEventDefinition escalationRef="${random.pick(NAMES.escalations)}"/>`,
    `<bpmn:compensateEventDefinition ${named} waitForCompletion="${random.chance(0.8)}"/>`,
    `<bpmn:compensateEventDefinition/>`,
  ]);
  return addElement(draw.drawing, container, { type: 'intermediateThrowEvent', inner });
}

function drawSubProcess(draw: Draw, container: Container, depth: number): Part {
  const { drawing, random } = draw;
  if (random.chance(0.2)) return drawCall(draw, container);
  const inside: Container = { elements: [], compensated: [] };
  const isTransaction = random.chance(0.2);
  drawBody(draw, inside, depth);
  if (isTransaction) drawCancel(draw, inside);
  const loop = random.chance(0.15) ? loopXml(random) : '';
  const type = isTransaction ? 'transaction' : 'subProcess';
  const id = addElement(drawing, container, {
    type,
    inner: `${loop}${inside.elements.join('\n')}`,
  });
  container.compensated.push(...(inside.compensated.length > 0 ? [id] : []));
  if (isTransaction) {
    const inner = '<bpmn:cancelEventDefinition/>';
    const attributes = `attachedToRef="${id}"`;
    const event = addElement(drawing, container, { type: 'boundaryEvent', attributes, inner });
    addFlow(drawing, container, { from: event, to: drawEnd(draw, container) });
  }
  if (random.chance(0.5)) drawBoundary(draw, container, id);
  if (random.chance(0.1)) drawHandler(draw, container, id);
  return { first: id, last: id };
}

/** A part of a transaction that may end by cancelling it. */
function drawCancel({ drawing, random }: Draw, inside: Container): void {
  const start = addElement(drawing, inside, { type: 'startEvent' });
  const task = addElement(drawing, inside, { type: 'userTask' });
  const split = drawing.newId('X');
  const cancel = addElement(drawing, inside, {
    type: 'endEvent',
    inner: '<bpmn:cancelEventDefinition/>',
  });
  const end = addElement(drawing, inside, { type: 'endEvent' });
  addFlow(drawing, inside, { from: start, to: task });
  addFlow(drawing, inside, { from: task, to: split });
  addFlow(drawing, inside, { from: split, to: cancel, condition: random.pick(NAMES.variables) });
  const fallback = addFlow(drawing, inside, { from: split, to: end });
  inside.elements.push(`<bpmn:exclusiveGateway id="${split}" default="${fallback}"/>`);
}

/** A process of the same file that is called; two at most, each drawn once. */
function drawCall(draw: Draw, container: Container): Part {
  const { random } = draw;
  if (draw.called.length < 2) {
    const id = `Called${draw.called.length}`;
    draw.called.push(id);
    addProcess(draw, id, (inside) => drawBody(draw, inside, 1));
  }
  const attributes = `calledElement="${random.pick(draw.called)}"`;
  const inner = random.chance(0.2) ? loopXml(random) : '';
  const id = addElement(draw.drawing, container, { type: 'callActivity', attributes, inner });
  if (random.chance(0.5)) drawBoundary(draw, container, id);
  return { first: id, last: id };
}

function drawBoundary(draw: Draw, container: Container, attachedToId: string): void {
  const { drawing, random } = draw;
  const isInterrupting = random.chance(0.6);
  const caughtInside = [
    `<bpmn:escalationEventDefinition escalationRef="${random.pick(NAMES.escalations)}"/>`,
    '<bpmn:escalationEventDefinition/>',
  ];
  const errors = [
    `<bpmn:errorEventDefinition errorRef="${random.pick(NAMES.errors)}"/>`,
    '<bpmn:errorEventDefinition/>',
  ];
  const inner = random.pick([
    catchXml(random),
    catchXml(random),
    ...caughtInside,
    ...(isInterrupting ? errors : []),
  ]);
  const attributes = `attachedToRef="${attachedToId}" cancelActivity="${isInterrupting}"`;
  const event = addElement(drawing, container, { type: 'boundaryEvent', attributes, inner });
  const to = drawEnd(draw, container);
  if (random.chance(0.5)) return void addFlow(drawing, container, { from: event, to });
  const part = drawActivity({ ...draw, budget: 0 }, container);
  addFlow(drawing, container, { from: event, to: part.first });
  addFlow(drawing, container, { from: part.last, to });
}

function drawHandler({ drawing, random }: Draw, container: Container, activityId: string): void {
  const type = random.pick(['userTask', 'task'] as const);
  const handler = addElement(drawing, container, { type, attributes: 'isForCompensation="true"' });
  const attributes = `attachedToRef="${activityId}"`;
  const inner = '<bpmn:compensateEventDefinition/>';
  const event = addElement(drawing, container, { type: 'boundaryEvent', attributes, inner });
  const id = drawing.newId('as');
  container.elements.push(
    `<bpmn:association id="${id}" associationDirection="One" sourceRef="${event}" targetRef="${handler}"/>`,
  );
  container.compensated.push(activityId);
}

function drawEventSubProcess(draw: Draw, container: Container, depth: number): void {
  const { drawing, random } = draw;
  const isInterrupting = random.chance(0.5);
  const inside: Container = { elements: [], compensated: [] };
  const thrown = [
    `<bpmn:escalationEventDefinition escalationRef="${random.pick(NAMES.escalations)}"/>`,
    ...(isInterrupting
      ? [`<bpmn:errorEventDefinition errorRef="${random.pick(NAMES.errors)}"/>`]
      : []),
  ];
  const inner = random.pick([catchXml(random), catchXml(random), ...thrown]);
  const attributes = `isInterrupting="${isInterrupting}"`;
  const start = addElement(drawing, inside, { type: 'startEvent', attributes, inner });
  const part = drawSequence(draw, inside, Math.min(depth, 1));
  addFlow(drawing, inside, { from: start, to: part.first });
  addFlow(drawing, inside, { from: part.last, to: drawEnd(draw, inside) });
  addElement(drawing, container, {
    type: 'subProcess',
    attributes: 'triggeredByEvent="true"',
    inner: inside.elements.join('\n'),
  });
}

/** Any gateways and tasks, connected at random: most are not nested, many deadlock. */
function drawGraph(container: Container, { drawing, random }: Draw): void {
  const start = addElement(drawing, container, { type: 'startEvent' });
  const types = [
    'userTask',
    'userTask',
    'task',
    'parallelGateway',
    'parallelGateway',
    'inclusiveGateway',
    'exclusiveGateway',
    'endEvent',
  ] as const;
  const nodes = [{ id: start, type: 'startEvent' as string }];
  const flows: { from: string; to: string }[] = [];
  const sources = () => nodes.filter(({ type }) => type !== 'endEvent');
  const size = 5 + random.below(9);
  for (let index = 0; index < size; index += 1) {
    const type = random.pick(types);
    const id = drawing.newId(type.slice(0, 2));
    flows.push({ from: random.pick(sources()).id, to: id });
    nodes.push({ id, type });
  }
  for (let index = random.below(5); index > 0; index -= 1) {
    const to = random.pick(nodes.filter(({ id }) => id !== start)).id;
    flows.push({ from: random.pick(sources()).id, to });
  }
  for (const { id, type } of nodes.slice(1)) {
    const own = flows.filter(({ from }) => from === id);
    const decides = (type === 'exclusiveGateway' || type === 'inclusiveGateway') && own.length > 1;
    const ids = own.map((flow, index) => {
      const isDefault = decides && index === own.length - 1;
      const condition = decides && !isDefault ? randomCondition(random) : null;
      return addFlow(drawing, container, { ...flow, condition });
    });
    const byDefault = decides ? `default="${ids.at(-1)}"` : '';
    container.elements.push(`<bpmn:${type} id="${id}" ${byDefault}/>`);
  }
  for (const flow of flows.filter(({ from }) => from === start)) addFlow(drawing, container, flow);
}

/** Another pool: a message starts it, it waits, answers and ends. */
function drawPartner(draw: Draw, container: Container): void {
  const { drawing, random } = draw;
  const inner = `<bpmn:messageEventDefinition messageRef="${random.pick(NAMES.messages)}"/>`;
  const start = addElement(drawing, container, { type: 'startEvent', inner });
  const part = drawSequence(draw, container, 1);
  const answer = addElement(drawing, container, {
    type: 'intermediateThrowEvent',
    inner: `<bpmn:messageEventDefinition messageRef="${random.pick(NAMES.messages)}"/>`,
  });
  addFlow(drawing, container, { from: start, to: part.first });
  addFlow(drawing, container, { from: part.last, to: answer });
  addFlow(drawing, container, { from: answer, to: drawEnd(draw, container) });
}

/** Adds flows across the branches of a nested drawing and changes a gateway's kind. */
function makeRigid({ drawing, random }: Draw): { readonly xml: string; readonly size: number } {
  let xml = drawing.toXml();
  const joins = [...xml.matchAll(/<bpmn:(parallel|exclusive|inclusive)Gateway id="([^"]+)" ?>/g)];
  if (joins.length > 0 && random.chance(0.6)) {
    const [whole, type = '', id = ''] = random.pick(joins);
    const other = random.pick(['parallel', 'inclusive', 'exclusive'].filter((one) => one !== type));
    const end = whole.endsWith('/>') ? '/>' : '>';
    xml = xml.replace(
      `${whole}</bpmn:${type}Gateway>`,
      `<bpmn:${other}Gateway id="${id}" ${end}</bpmn:${other}Gateway>`,
    );
  }
  const [, before = '', body = '', after = ''] =
    /^([\s\S]*<bpmn:process id="P"[^>]*>)([\s\S]*?)(<\/bpmn:process>[\s\S]*)$/.exec(xml) ?? [];
  // Only what stands directly in the process: flows do not cross the border of a sub-process.
  const direct = body.replaceAll(/<bpmn:(subProcess|transaction) [\s\S]*<\/bpmn:\1>/g, '');
  const tasks = [...direct.matchAll(/<bpmn:(?:userTask|task|serviceTask) id="([^"]+)"/g)].map(
    ([, id]) => id ?? '',
  );
  if (tasks.length < 2 || before === '') return { xml, size: drawing.size };
  const added = [...Array(1 + random.below(2)).keys()].map((index) => {
    const [from, to] = [random.pick(tasks), random.pick(tasks)];
    return `<bpmn:sequenceFlow id="added${index}" sourceRef="${from}" targetRef="${to}"/>`;
  });
  return { xml: `${before}${body}${added.join('')}${after}`, size: drawing.size };
}
