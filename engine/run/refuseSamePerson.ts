import type { Duty } from '../model/process.ts';
import type { PersonId } from '../model/ids.ts';
import type { TaskRecord } from '../model/records.ts';
import type { Refusal } from '../model/refusal.ts';
import type { LoadedVersion } from './machineCache.ts';

/** Duties that different people have in one dossier. */
const APART: { readonly [duty in Duty]?: Duty } = { appraise: 'approve', approve: 'appraise' };

/** What is read of the dossier only where a duty asks for it. */
export type DoneTasks = () => Promise<readonly TaskRecord[]>;

/**
 * Whoever appraised a dossier does not approve it, nor the other way round, whichever posts they
 * hold or stand in for. Refuses: SAME_PERSON.
 */
export async function refuseSamePerson(
  task: TaskRecord,
  personId: PersonId | null,
  { version, done }: { readonly version: LoadedVersion; readonly done: DoneTasks },
): Promise<Refusal | null> {
  const duty = dutyOf(task.elementId, version);
  const other = duty === null ? undefined : APART[duty];
  if (other === undefined || personId === null) return null;
  const earlier = (await done()).find(
    ({ status, closedBy, elementId }) =>
      status === 'completed' && closedBy === personId && dutyOf(elementId, version) === other,
  );
  if (earlier === undefined) return null;
  return { code: 'SAME_PERSON', taskId: task.taskId, stepName: earlier.name };
}

/** The duty of an element of a version; null for none. */
export function dutyOf(elementId: string, { processes }: LoadedVersion): Duty | null {
  for (const { nodes } of processes.values()) {
    const node = nodes.get(elementId);
    if (node !== undefined && 'duty' in node) return node.duty;
  }
  return null;
}
