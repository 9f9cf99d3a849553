import type { PersonId } from '../model/ids.ts';
import type { Duty, FlowNode } from '../model/process.ts';
import type { TaskRecord } from '../model/records.ts';

/** Duties that different people have in one dossier. */
const APART: { readonly [duty in Duty]?: Duty } = { appraise: 'approve', approve: 'appraise' };

/** The drawings of a dossier, with its tasks where they are asked for. */
export type DutyGround = {
  readonly nodeOf: (elementId: string) => FlowNode | undefined;
  readonly done: readonly TaskRecord[];
};

/** The duty that other people than those of this task's duty must have; null: any may do it. */
export function dutyApart(
  { elementId }: Pick<TaskRecord, 'elementId'>,
  nodeOf: DutyGround['nodeOf'],
): Duty | null {
  const duty = dutyOf(elementId, nodeOf);
  return duty === null ? null : (APART[duty] ?? null);
}

/**
 * The step by which a person may not do this one: whoever appraised a dossier does not approve it,
 * nor the other way round, whichever posts they hold or stand in for. Null when they may. Pure.
 */
export function earlierDuty(
  task: Pick<TaskRecord, 'elementId'>,
  personId: PersonId,
  { nodeOf, done }: DutyGround,
): TaskRecord | null {
  const other = dutyApart(task, nodeOf);
  if (other === null) return null;
  const isEarlier = ({ status, closedBy, elementId }: TaskRecord): boolean =>
    status === 'completed' && closedBy === personId && dutyOf(elementId, nodeOf) === other;
  return done.find(isEarlier) ?? null;
}

/** What the step of a task is for; null where the drawing does not say. */
export function dutyOf(elementId: string, nodeOf: DutyGround['nodeOf']): Duty | null {
  const node = nodeOf(elementId);
  return node !== undefined && 'duty' in node ? node.duty : null;
}
