import { addElement, addFlow, type Container } from './drawing.ts';
import type { Draw, Part } from './draw.ts';
import { drawEnd } from './drawActivity.ts';
import { NAMES } from './randomNames.ts';
import { catchXml, randomCondition, timerXml } from './randomXml.ts';

/** An exclusive split with its merge. */
export function drawChoice(draw: Draw, container: Container, depth: number): Part {
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
  const part = draw.sequence(draw, container, depth);
  const to = random.chance(0.06) ? drawEnd(draw, container) : join;
  addFlow(drawing, container, { from: part.last, to });
  return addFlow(drawing, container, { from: split, to: part.first, condition });
}

/** A parallel split, closed by some gateway. */
export function drawFork(draw: Draw, container: Container, depth: number): Part {
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
  if (closing !== 'exclusiveGateway') container.joins.push(join);
  const branches = 2 + random.below(2);
  for (let index = 0; index < branches; index += 1) {
    branch(draw, container, { split, join, depth, condition: null });
  }
  return { first: split, last: join };
}

/** An inclusive split with its join. */
export function drawInclusive(draw: Draw, container: Container, depth: number): Part {
  const { drawing, random } = draw;
  const split = drawing.newId('O');
  const join = addElement(drawing, container, { type: 'inclusiveGateway' });
  container.joins.push(join);
  const branches = 2 + random.below(2);
  for (let index = 0; index < branches; index += 1) {
    branch(draw, container, { split, join, depth, condition: randomCondition(random) });
  }
  const fallback = branch(draw, container, { split, join, depth, condition: null });
  container.elements.push(`<bpmn:inclusiveGateway id="${split}" default="${fallback}"/>`);
  return { first: split, last: join };
}

/** A part that is done again while a condition holds; the flow back passes a task that waits. */
export function drawRepeat(draw: Draw, container: Container, depth: number): Part {
  const { drawing, random } = draw;
  const entry = addElement(drawing, container, { type: 'exclusiveGateway' });
  const part = draw.sequence(draw, container, depth);
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

/** An event-based gateway. */
export function drawEventGateway(draw: Draw, container: Container, depth: number): Part {
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
      const part = draw.sequence(draw, container, depth);
      addFlow(drawing, container, { from: event, to: part.first });
      addFlow(drawing, container, { from: part.last, to: join });
    }
  }
  return { first: gateway, last: join };
}

/** An intermediate event. */
export function drawEvent(draw: Draw, container: Container): Part {
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
