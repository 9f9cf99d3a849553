import { emptyChange } from '../../model/change.ts';
import type { Runtime } from '../runtime.ts';

/** No request lasts as long. */
const BROKEN_OFF_MS = 3_600_000;
const BATCH_MAX = 50;

/** Removes bytes that a crash has kept from coming in whole; gives of how many files. */
export async function removeBrokenOff({ store, now }: Runtime): Promise<number> {
  const ids = await store.listIncomingBytes(now() - BROKEN_OFF_MS, BATCH_MAX);
  let count = 0;
  for (const bytesId of ids) {
    const { outcome } = await store.commit({ ...emptyChange(), removedBytesIds: [bytesId] });
    if (outcome === 'committed') count += 1;
  }
  return count;
}
