import { addElement, addFlow, type Container } from './drawing.ts';
import type { Draw } from './draw.ts';
import { randomCondition } from './randomXml.ts';

/** Any gateways and tasks, connected at random: most are not nested, many deadlock. */
export function drawGraph(container: Container, { drawing, random }: Draw): void {
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
