import { emptyChange } from '../../model/change.ts';
import type { Runtime } from '../runtime.ts';

/** An applicant who comes back after that uploads again. */
const LOOSE_MS = 3 * 24 * 3_600_000;
const BATCH_MAX = 50;

/** Removes files that no submission took in time, with their bytes; gives how many. */
export async function removeLooseUploads({ store, now }: Runtime): Promise<number> {
  const loose = await store.listLooseUploads(now() - LOOSE_MS, BATCH_MAX);
  let count = 0;
  // One by one: a file that a submission takes meanwhile keeps none of the others.
  for (const { uploadId } of loose) {
    const { outcome } = await store.commit({ ...emptyChange(), removedUploadIds: [uploadId] });
    if (outcome === 'committed') count += 1;
  }
  return count;
}
