import type { HistoryEvent } from '../../../engine/model/history.ts';
import type { TaskRecord } from '../../../engine/model/records.ts';
import type { Instant } from '../../../engine/model/time.ts';
import type { PrintSource } from './printSource.ts';

/** Who gave the dossier away. */
export type Giver = { readonly agencyId: string; readonly personId: string | null };

/**
 * The time from when an agency has a dossier until it gives it away, with all that its people did
 * in between.
 */
export type AgencyStay = {
  readonly agencyId: string;
  /** Null where nobody gave it: it was received there. */
  readonly from: Giver | null;
  readonly since: Instant;
  readonly tasks: readonly TaskRecord[];
  /** What led to it; null for none that the history knows. */
  readonly event: HistoryEvent | null;
};

type Draft = Omit<AgencyStay, 'tasks'> & { readonly tasks: TaskRecord[] };

/**
 * Where the dossier was, in the order in which agencies got it. It changes hands when a task is
 * opened at another agency than that of the person who acted, or, where nobody did (a timer), than
 * the one before.
 */
export function agencyStays(source: PrintSource): readonly AgencyStay[] {
  const stays: Draft[] = [];
  for (const { task, agencyId, event } of openings(source)) {
    const from = giverOf(event, stays);
    const latest = stays.findLast((stay) => stay.agencyId === agencyId);
    const stayed = from === null || from.agencyId === agencyId;
    if (latest && (stayed || latest.event === event)) latest.tasks.push(task);
    else {
      const { openedAt: since } = task;
      stays.push({ agencyId, from: stayed ? null : from, since, tasks: [task], event });
    }
  }
  return stays;
}

type Opening = Pick<AgencyStay, 'agencyId' | 'event'> & { readonly task: TaskRecord };

/** The tasks of people in the order of what opened them: several may have one moment. */
function openings({ tasks, history }: PrintSource): readonly Opening[] {
  const places = new Map(history.map((it, place) => [`${it.instanceId}.${it.seq}`, place]));
  // The id of a task begins with the step that opened it, see TaskRecord.
  const placeOf = ({ taskId }: TaskRecord) =>
    places.get(taskId.slice(0, taskId.lastIndexOf('.'))) ?? -1;
  return tasks
    .filter(({ kind }) => kind === 'user')
    .toSorted((left, right) => placeOf(left) - placeOf(right))
    .flatMap((task) => {
      const { agencyId } = task;
      return agencyId === null ? [] : [{ task, agencyId, event: history[placeOf(task)] ?? null }];
    });
}

function giverOf(event: HistoryEvent | null, stays: readonly Draft[]): Giver | null {
  const { agencyId = null, personId = null } = event ?? {};
  if (agencyId !== null) return { agencyId, personId };
  const before = stays.at(-1);
  return before === undefined ? null : { agencyId: before.agencyId, personId: null };
}
