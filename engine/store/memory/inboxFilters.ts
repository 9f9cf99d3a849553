import type { Dossier } from '../../model/dossier.ts';
import { foldText } from '../../model/foldText.ts';
import type { TaskRecord } from '../../model/records.ts';
import type { Count, Seat } from '../inboxStore.ts';
import { searchTextOf } from '../searchTextOf.ts';

/** Counted to the end and told up to the limit. */
export function toCount(count: number, countMax: number): Count {
  return { count: Math.min(count, countMax), isMore: count > countMax };
}

/** Whether a task is given to one of the seats. */
export function isAt(seats: readonly Seat[], task: TaskRecord): boolean {
  return seats.some(
    ({ agencyId, post }) => agencyId === task.agencyId && (post === null || post === task.post),
  );
}

/** Whether the code or the applicant holds the words; null: no words. */
export function isFoundBy(dossier: Dossier, query: string | null): boolean {
  return query === null || searchTextOf(dossier).includes(foldText(query));
}
