import { newDrawing } from './drawing.ts';

/** A drawing, and its user tasks in the order in which they are completed. */
export type DrawnRow = { readonly bpmn: string; readonly tasks: readonly string[] };

/** A start event, user tasks in a row, an end event: `elements` in all. */
export function taskRow(elements: number): DrawnRow {
  const { add, connect, text } = newDrawing();
  const ids = [add('startEvent')];
  for (let count = 0; count < elements - 2; count += 1) ids.push(add('userTask'));
  const tasks = ids.slice(1);
  ids.push(add('endEvent'));
  ids.slice(1).forEach((id, place) => connect(ids[place] ?? '', id));
  return { bpmn: text(), tasks };
}
