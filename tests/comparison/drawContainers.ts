import { addElement, addFlow, emptyContainer, type Container } from './drawing.ts';
import type { Draw, Part } from './draw.ts';
import { drawBoundary, drawEnd, drawHandler } from './drawActivity.ts';
import { drawMeetings } from './drawMeetings.ts';
import { NAMES } from './randomNames.ts';
import { catchXml, loopXml } from './randomXml.ts';

/** Adds a process with what `body` draws in it. */
export function addProcess(
  draw: Draw,
  id: string,
  body: (container: Container, draw: Draw) => void,
): void {
  const container = emptyContainer();
  body(container, draw);
  draw.drawing.addRoot(
    `<bpmn:process id="${id}" isExecutable="true">${container.elements.join('\n')}</bpmn:process>`,
  );
}

/** start → block → end, with what stands beside: event sub-processes. */
export function drawBody(draw: Draw, container: Container, depth: number): void {
  const { random } = draw;
  const start = addElement(draw.drawing, container, { type: 'startEvent' });
  const part = draw.sequence(draw, container, depth);
  addFlow(draw.drawing, container, { from: start, to: part.first });
  const last = drawMeetings(draw, container, part.last);
  const end = drawEnd(draw, container);
  addFlow(draw.drawing, container, { from: last, to: end });
  if (depth > 0 && random.chance(0.15)) drawEventSubProcess(draw, container, depth - 1);
}

/** A sub-process, a transaction or a call. */
export function drawSubProcess(draw: Draw, container: Container, depth: number): Part {
  const { drawing, random } = draw;
  if (random.chance(0.2)) return drawCall(draw, container);
  const inside = emptyContainer();
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

function drawEventSubProcess(draw: Draw, container: Container, depth: number): void {
  const { drawing, random } = draw;
  const isInterrupting = random.chance(0.5);
  const inside = emptyContainer();
  const thrown = [
    `<bpmn:escalationEventDefinition escalationRef="${random.pick(NAMES.escalations)}"/>`,
    ...(isInterrupting
      ? [`<bpmn:errorEventDefinition errorRef="${random.pick(NAMES.errors)}"/>`]
      : []),
  ];
  const inner = random.pick([catchXml(random), catchXml(random), ...thrown]);
  const attributes = `isInterrupting="${isInterrupting}"`;
  const start = addElement(drawing, inside, { type: 'startEvent', attributes, inner });
  const part = draw.sequence(draw, inside, Math.min(depth, 1));
  addFlow(drawing, inside, { from: start, to: part.first });
  addFlow(drawing, inside, { from: part.last, to: drawEnd(draw, inside) });
  addElement(drawing, container, {
    type: 'subProcess',
    attributes: 'triggeredByEvent="true"',
    inner: inside.elements.join('\n'),
  });
}
