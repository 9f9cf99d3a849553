import { emptyChange } from '../../model/change.ts';
import { submissionNotices } from '../notices/submissionNotices.ts';
import type { Runtime } from '../runtime.ts';
import { submissionMove } from './submissionMove.ts';
import { submissionNews } from './submissionNews.ts';

const BATCH_MAX = 50;

/** Ends submissions whose supplement did not come in time (status 8); gives how many. */
export async function lapseSubmissions(runtime: Runtime): Promise<number> {
  const { store, now, events } = runtime;
  const at = now();
  let count = 0;
  for (const submission of await store.listLapsed(at, BATCH_MAX)) {
    const moved = submissionMove(submission, { act: 'lapse', at, personId: null, text: '' });
    if (!moved.ok) continue;
    const submissions = [{ record: moved.value, expectedRevision: submission.revision }];
    const notices = submissionNotices(moved.value, runtime);
    const { outcome } = await store.commit({ ...emptyChange(), submissions, notices });
    // Lost against the applicant, who was in time after all.
    if (outcome !== 'committed') continue;
    for (const event of submissionNews(moved.value).events) events.publish(event);
    count += 1;
  }
  return count;
}
