import type { Limit } from '../access/limits.ts';
import { RefusalError } from './refusalError.ts';

/** Counts one try of somebody without an account. Ends the request: TOO_MANY_TRIES. */
export async function spend(limit: Limit, key: string): Promise<void> {
  const retryAfterSeconds = await limit.waitSeconds(key);
  if (retryAfterSeconds > 0) throw new RefusalError({ code: 'TOO_MANY_TRIES', retryAfterSeconds });
  await limit.count(key);
}
