import { addElement, addFlow, type Container } from './drawing.ts';
import type { Draw, Part } from './draw.ts';
import { NAMES } from './randomNames.ts';
import { catchXml, loopXml } from './randomXml.ts';

/** A task of some kind, with a loop, boundary events and a compensation handler or without. */
export function drawActivity(draw: Draw, container: Container): Part {
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
  if (isWaiting && random.chance(draw.meets === true ? 0.6 : 0.3))
    drawBoundary(draw, container, id);
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

/** An event on the border of an activity, with what follows. */
export function drawBoundary(draw: Draw, container: Container, attachedToId: string): void {
  const { drawing, random } = draw;
  const isInterrupting = random.chance(draw.meets === true ? 0.25 : 0.6);
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
  if (draw.meets === true && !isInterrupting && random.chance(0.8)) {
    return leadToJoin(draw, container, event);
  }
  const to = drawEnd(draw, container);
  if (random.chance(0.5)) return void addFlow(drawing, container, { from: event, to });
  const part = drawActivity({ ...draw, budget: 0 }, container);
  addFlow(drawing, container, { from: event, to: part.first });
  addFlow(drawing, container, { from: part.last, to });
}

function leadToJoin(draw: Draw, container: Container, event: string): void {
  const { drawing, random } = draw;
  if (random.chance(0.4)) return void container.beside.push(event);
  const part = drawActivity({ ...draw, budget: 0 }, container);
  addFlow(drawing, container, { from: event, to: part.first });
  container.beside.push(part.last);
}

/** A compensation handler of an activity. */
export function drawHandler(
  { drawing, random }: Draw,
  container: Container,
  activityId: string,
): void {
  const type = random.pick(['userTask', 'task'] as const);
  const handler = addElement(drawing, container, { type, attributes: 'isForCompensation="true"' });
  const attributes = `attachedToRef="${activityId}"`;
  const inner = '<bpmn:compensateEventDefinition/>';
  const event = addElement(drawing, container, { type: 'boundaryEvent', attributes, inner });
  const id = drawing.newId('as');
  const ends = `sourceRef="${event}" targetRef="${handler}"`;
  container.elements.push(`<bpmn:association id="${id}" associationDirection="One" ${ends}/>`);
  container.compensated.push(activityId);
}

/** An end event, mostly without a definition. */
export function drawEnd(draw: Draw, container: Container): string {
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
