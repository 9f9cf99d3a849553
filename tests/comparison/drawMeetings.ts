import type { Draw } from './draw.ts';
import { addElement, addFlow, type Container } from './drawing.ts';

/**
 * Leads the flows of events beside activities into joins of their container: one that is there, or
 * a new one behind everything. Gives where the container goes on to its end.
 */
export function drawMeetings(draw: Draw, container: Container, last: string): string {
  const { drawing, random } = draw;
  const { beside, joins } = container;
  if (beside.length === 0) return last;
  const isNew = joins.length === 0 || random.chance(0.4);
  const type = random.pick(['inclusiveGateway', 'inclusiveGateway', 'parallelGateway'] as const);
  const behind = isNew ? addElement(drawing, container, { type }) : null;
  if (behind !== null) {
    joins.push(behind);
    addFlow(drawing, container, { from: last, to: behind });
  }
  for (const from of beside.splice(0))
    addFlow(drawing, container, { from, to: random.pick(joins) });
  return behind ?? last;
}
