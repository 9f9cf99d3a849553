import { asId } from '../../engine/model/ids.ts';
import { localDay } from '../../engine/run/localDay.ts';
import { orNotFound } from '../middleware/refusalError.ts';
import type { QueueToday } from '../present/presentQueue.ts';
import type { Services } from '../services.ts';

/** The queue of a one-stop unit today. Ends the request where there is no such unit: NOT_FOUND. */
export async function loadQueue(
  { runtime, queueLimitMinutes: limitMinutes }: Services,
  agencyId: string,
): Promise<QueueToday> {
  const { store } = runtime;
  const found = await store.findAgency(asId(agencyId));
  const agency = orNotFound(found?.kind === 'one-stop' ? found : null);
  const now = runtime.now();
  const today = localDay(now);
  const { agencyId: id } = agency;
  const numbers = await store.listQueueNumbers({ agencyId: id, from: today, to: today });
  return { agency, numbers, now, calendar: runtime.calendars('vietnam'), limitMinutes };
}
