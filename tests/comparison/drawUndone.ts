import type { Draw, Part } from './draw.ts';
import { drawHandler } from './drawActivity.ts';
import { addElement, addFlow, emptyContainer, type Container } from './drawing.ts';
import { NAMES } from './randomNames.ts';
import { loopXml, timerXml } from './randomXml.ts';

/** start → activities that can be undone → a task → all of it undone → end. */
export function drawUndone(draw: Draw, container: Container): void {
  const { drawing, random } = draw;
  let last = addElement(drawing, container, { type: 'startEvent' });
  const add = ({ first, last: end }: Part): void => {
    addFlow(drawing, container, { from: last, to: first });
    last = end;
  };
  for (let count = 1 + random.below(3); count > 0; count -= 1) add(drawDone(draw, container, 2));
  const inner = `<bpmn:compensateEventDefinition waitForCompletion="${random.chance(0.8)}"/>`;
  for (const type of ['userTask', 'intermediateThrowEvent', 'userTask', 'endEvent']) {
    const isThrow = type === 'intermediateThrowEvent';
    const id = addElement(drawing, container, { type, inner: isThrow ? inner : '' });
    add({ first: id, last: id });
  }
}

/** A task or sub-process that may loop, with what undoes it and an event beside it. */
function drawDone(draw: Draw, container: Container, depth: number): Part {
  const { drawing, random } = draw;
  const loop = random.chance(0.5) ? loopXml(random) : '';
  const isTask = depth === 0 || random.chance(0.6);
  const type = isTask ? 'userTask' : 'subProcess';
  const inside = isTask ? '' : drawInside(draw, depth - 1);
  const id = addElement(drawing, container, { type, inner: `${loop}${inside}` });
  if (isTask || random.chance(0.3)) drawHandler(draw, container, id);
  if (random.chance(0.5)) drawBeside(draw, container, { id, depth });
  return { first: id, last: id };
}

function drawInside(draw: Draw, depth: number): string {
  const { drawing } = draw;
  const inside = emptyContainer();
  const start = addElement(drawing, inside, { type: 'startEvent' });
  const part = drawDone(draw, inside, depth);
  const end = addElement(drawing, inside, { type: 'endEvent' });
  addFlow(drawing, inside, { from: start, to: part.first });
  addFlow(drawing, inside, { from: part.last, to: end });
  return inside.elements.join('\n');
}

/** A boundary event, mostly beside the activity, that leads to something to be undone. */
function drawBeside(
  draw: Draw,
  container: Container,
  { id, depth }: { readonly id: string; readonly depth: number },
): void {
  const { drawing, random } = draw;
  const inner = random.pick([
    `<bpmn:messageEventDefinition messageRef="${random.pick(NAMES.messages)}"/>`,
    timerXml(random),
  ]);
  const attributes = `attachedToRef="${id}" cancelActivity="${random.chance(0.2)}"`;
  const event = addElement(drawing, container, { type: 'boundaryEvent', attributes, inner });
  const part = drawDone(draw, container, Math.max(0, depth - 1));
  const end = addElement(drawing, container, { type: 'endEvent' });
  addFlow(drawing, container, { from: event, to: part.first });
  addFlow(drawing, container, { from: part.last, to: end });
}
