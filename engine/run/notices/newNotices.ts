import type { Notice } from '../../model/notice.ts';
import type { Instant } from '../../model/time.ts';
import type { NoticeWay } from './noticeWays.ts';

/** What is told of what. */
type Told = Pick<Notice, 'dossierId' | 'submissionId' | 'revision' | 'kind' | 'facts'>;

/** One notice for each way, to be sent; pure. Each has the same id whenever it is made. */
export function newNotices(
  told: Told,
  ways: readonly NoticeWay[],
  { at, nextAttemptAt }: { readonly at: Instant; readonly nextAttemptAt: Instant },
): readonly Notice[] {
  const { dossierId, submissionId, kind, revision } = told;
  const id = `${dossierId ?? submissionId}.${kind}.${revision}`;
  return ways.map(({ channel, address, suffix }): Notice => ({
    ...told,
    noticeId: `${id}${suffix}`,
    channel,
    address,
    status: 'pending',
    attempts: 0,
    createdAt: at,
    nextAttemptAt,
    lastError: null,
  }));
}
