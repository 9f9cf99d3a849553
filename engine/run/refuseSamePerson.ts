import type { PersonId } from '../model/ids.ts';
import type { FlowNode } from '../model/process.ts';
import type { TaskRecord } from '../model/records.ts';
import type { Refusal } from '../model/refusal.ts';
import { dutyApart, earlierDuty } from './earlierDuty.ts';
import type { LoadedVersion } from './machineCache.ts';

/** What is read of the dossier only where a duty asks for it. */
export type DoneTasks = () => Promise<readonly TaskRecord[]>;

/** Holds those apart whose duties are for different people. Refuses: SAME_PERSON. */
export async function refuseSamePerson(
  task: TaskRecord,
  personId: PersonId | null,
  { version, done }: { readonly version: LoadedVersion; readonly done: DoneTasks },
): Promise<Refusal | null> {
  const nodeOf = (elementId: string) => findNode(elementId, version);
  if (personId === null || dutyApart(task, nodeOf) === null) return null;
  const earlier = earlierDuty(task, personId, { nodeOf, done: await done() });
  if (earlier === null) return null;
  return { code: 'SAME_PERSON', taskId: task.taskId, stepName: earlier.name };
}

function findNode(elementId: string, { processes }: LoadedVersion): FlowNode | undefined {
  const holder = [...processes.values()].find(({ nodes }) => nodes.has(elementId));
  return holder?.nodes.get(elementId);
}
