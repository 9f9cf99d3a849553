import { beginAtOnce } from './moveTokens.ts';
import { addScope, type LiveScope, type StepRun } from './stepRun.ts';

/**
 * Begins the flow of a non-interrupting boundary event that has fired beside its activity.
 *
 * One that joins in is entered at once: joins of the scope around wait for its token.
 */
export function startThread(run: StepRun, parent: LiveScope, elementId: string): void {
  const scope = addScope(run, { kind: 'thread', elementId, parent, partId: elementId });
  if (scope.part.joinsIn) beginAtOnce(run, scope);
  else run.queue.push({ kind: 'begin', scope });
}
