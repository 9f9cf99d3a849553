import { addElement, addFlow, type Container } from './drawing.ts';
import type { Draw } from './draw.ts';
import { drawBoundary } from './drawActivity.ts';
import { drawMeetings } from './drawMeetings.ts';
import { randomCondition } from './randomXml.ts';

/** Any gateways and tasks, connected at random: most are not nested, many deadlock. */
export function drawGraph(container: Container, draw: Draw): void {
  const { drawing, random } = draw;
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
    if (!decides) drawBeside(draw, container, { id, type });
  }
  for (const flow of flows.filter(({ from }) => from === start)) addFlow(drawing, container, flow);
  leadToJoins(draw, container, start);
}

function leadToJoins(draw: Draw, container: Container, start: string): void {
  if (container.beside.length === 0) return;
  const task = addElement(draw.drawing, container, { type: 'userTask' });
  addFlow(draw.drawing, container, { from: start, to: task });
  drawMeetings(draw, container, task);
}

/** What events beside a task need: a border for them, a join for their flows. */
function drawBeside(
  draw: Draw,
  container: Container,
  { id, type }: { readonly id: string; readonly type: string },
): void {
  if (/^(parallel|inclusive)/.test(type)) container.joins.push(id);
  if (draw.meets !== true || type !== 'userTask') return;
  if (draw.random.chance(0.5)) drawBoundary(draw, container, id);
}
