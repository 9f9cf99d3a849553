import type { Limits } from '../access/limits.ts';
import { RefusalError } from '../middleware/refusalError.ts';

/** Counts one look-up by code and secret. Ends the request of who asks or misses too often. */
export async function refuseGuesser({ track, trackMiss }: Limits, address: string): Promise<void> {
  const waits = [await track.waitSeconds(address), await trackMiss.waitSeconds(address)];
  const retryAfterSeconds = Math.max(...waits);
  if (retryAfterSeconds > 0) throw new RefusalError({ code: 'TOO_MANY_TRIES', retryAfterSeconds });
  await track.count(address);
}
