import { emptyChange } from '../model/change.ts';
import type { Runtime } from './runtime.ts';

const DAY_MS = 24 * 3_600_000;
const BATCH_MAX = 100;

/**
 * Removes notices and calls that are done with, so many days after they were made; gives how many
 * went. What waits to leave stays, and so does what tells of a dossier or submission under way. The
 * history keeps its own lines of them all.
 */
export async function removeOld(
  { store, now }: Pick<Runtime, 'store' | 'now'>,
  days: number,
): Promise<number> {
  const before = now() - days * DAY_MS;
  const removedNoticeIds = await store.listOldNotices(before, BATCH_MAX);
  const removedOfficerNoticeIds = await store.listOldOfficerNotices(before, BATCH_MAX);
  const removedCallIds = await store.listOldCalls(before, BATCH_MAX);
  const old = { removedNoticeIds, removedOfficerNoticeIds, removedCallIds };
  const count = Object.values(old).reduce((sum, { length }) => sum + length, 0);
  if (count === 0) return 0;
  const { outcome } = await store.commit({ ...emptyChange(), ...old });
  return outcome === 'committed' ? count : 0;
}
