import type { Dossier } from '../model/dossier.ts';
import type { ProcessGround } from '../model/processGround.ts';
import type { HistoryEvent } from '../model/history.ts';
import type { ElementId } from '../model/ids.ts';
import { reachableFrom } from '../model/reachableFrom.ts';
import type { FlowNode } from '../model/process.ts';
import type { TaskRecord } from '../model/records.ts';

type Standing = { readonly dossier: Dossier; readonly tasks: readonly TaskRecord[] };

/**
 * Whether a decision on the result is there: the result is ready, or a step that approves was
 * completed and none lies ahead of what is open now, returns that the drawing bounds left aside.
 * `tasks` are those still open.
 */
export function isDecisionSigned(
  { dossier, tasks }: Standing,
  history: readonly HistoryEvent[],
  processes: readonly ProcessGround[],
): boolean {
  if (dossier.status === 9 || dossier.status === 10) return true;
  const approves = (elementId: ElementId | null): boolean =>
    processes.some(({ nodes }) => isApproval(nodes.get(elementId ?? '')));
  const isApproved = history.some(
    ({ type, elementId }) => type === 'task-completed' && approves(elementId),
  );
  return isApproved && !tasks.some(({ elementId }) => isAhead(elementId, processes));
}

function isApproval(node: FlowNode | undefined): boolean {
  return node !== undefined && 'duty' in node && node.duty === 'approve';
}

function isAhead(elementId: ElementId, processes: readonly ProcessGround[]): boolean {
  const process = processes.find(({ nodes }) => nodes.has(elementId));
  if (process === undefined) return false;
  return reachableFrom(elementId, process, ({ maxTurns }) => maxTurns === null).some(isApproval);
}
