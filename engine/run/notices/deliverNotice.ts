import { emptyChange } from '../../model/change.ts';
import type { Notice } from '../../model/notice.ts';
import type { Runtime } from '../runtime.ts';
import type { Post, PostAnswer } from './post.ts';

const RETRY_FIRST_MS = 60_000;
const RETRY_MAX_MS = 4 * 3_600_000;
/** What could not be sent for so long is no news any more. */
const NEWS_MS = 3 * 24 * 3_600_000;
const ERROR_LENGTH_MAX = 500;

/** What became of a notice. */
export type NoticeOutcome = 'sent' | 'retried' | 'failed' | 'gone';

/**
 * Sends a notice that is due and writes down what became of it; at least once, always with the
 * notice's id.
 *
 * What the post could not take is tried again after 1 min, 2 min, 4 min …, at most 4 h apart, until
 * it is NEWS_MS old; then, and when the receiver refuses it for good, it is "failed". A notice that
 * is older when its turn comes is not sent at all.
 */
export async function deliverNotice(
  runtime: Runtime,
  post: Post,
  noticeId: string,
): Promise<NoticeOutcome> {
  const notice = await runtime.store.findNotice(noticeId);
  if (notice === null || notice.status !== 'pending') return 'gone';
  const isNews = runtime.now() < notice.createdAt + NEWS_MS;
  const answer = isNews ? await askPost(post, notice) : tooOld(notice);
  const after = noticeAfter(notice, answer, runtime.now());
  await runtime.store.commit({ ...emptyChange(), notices: [after] });
  if (after.status === 'failed') {
    // What the post said may name the receiver: it stays in the row.
    const facts = { noticeId, attempts: after.attempts };
    runtime.log({ level: 'warn', message: 'A notice could not be sent.', facts });
  }
  return after.status === 'pending' ? 'retried' : after.status;
}

async function askPost(post: Post, notice: Notice): Promise<PostAnswer> {
  try {
    return await post(notice);
  } catch (error) {
    // A post that breaks may work again: the notice waits.
    return { kind: 'retry', reason: error instanceof Error ? error.message : String(error) };
  }
}

function tooOld({ lastError }: Notice): PostAnswer {
  return { kind: 'failed', reason: lastError ?? 'It waited too long to be news.' };
}

function noticeAfter(notice: Notice, answer: PostAnswer, at: number): Notice {
  const attempts = notice.attempts + 1;
  if (answer.kind === 'ok') return { ...notice, status: 'sent', attempts, lastError: null };
  const lastError = answer.reason.slice(0, ERROR_LENGTH_MAX);
  if (answer.kind === 'failed') return { ...notice, status: 'failed', attempts, lastError };
  const waitMs = Math.min(RETRY_MAX_MS, RETRY_FIRST_MS * 2 ** (attempts - 1));
  return { ...notice, attempts, nextAttemptAt: at + waitMs, lastError };
}
