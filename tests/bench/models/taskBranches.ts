import { newDrawing } from './drawing.ts';
import type { DrawnRow } from './taskRow.ts';

const TASKS_PER_BRANCH = 3;

/**
 * A parallel split into so many branches of three user tasks each, and their join. Tasks come row
 * by row, so that all branches are under way all the time.
 */
export function taskBranches(branches: number): DrawnRow {
  const { add, connect, text } = newDrawing();
  const split = add('parallelGateway');
  connect(add('startEvent'), split);
  const join = add('parallelGateway');
  const rows: string[][] = Array.from({ length: TASKS_PER_BRANCH }, () => []);
  for (let branch = 0; branch < branches; branch += 1) {
    let before = split;
    for (const row of rows) {
      const task = add('userTask');
      row.push(task);
      connect(before, task);
      before = task;
    }
    connect(before, join);
  }
  connect(join, add('endEvent'));
  return { bpmn: text(), tasks: rows.flat() };
}
