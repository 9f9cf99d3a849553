import type { Notice } from '../../engine/model/notice.ts';
import type { Post, PostAnswer } from '../../engine/run/notices/post.ts';
import { noticeMail } from '../mail/noticeMail.ts';
import type { SmsSetting } from './smsSetting.ts';

const TIMEOUT_MS = 10_000;
/** What a gateway says of the number or the text; of the sender it is a matter of set-up. */
const ABOUT_MESSAGE = new Set([400, 404, 410, 422]);

/**
 * The post over a gateway for SMS, Zalo or the like: POST of `{ id, to, text }`, at least once with
 * the same id. 200 to 299: taken; 400, 404, 410, 422: refused for good; else tried again.
 */
export function httpSms({ url, token }: SmsSetting, publicUrl: string | null): Post {
  return async (notice) => {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'idempotency-key': notice.noticeId,
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({
        id: notice.noticeId,
        to: notice.address,
        text: smsText(notice, publicUrl),
      }),
    });
    await response.body?.cancel();
    return answerOf(response.status);
  };
}

/** The subject of the mail, and where more is to be found. */
function smsText(notice: Notice, publicUrl: string | null): string {
  const { subject } = noticeMail(notice, publicUrl);
  return publicUrl === null ? `${subject}.` : `${subject}. ${publicUrl}/tracking`;
}

function answerOf(status: number): PostAnswer {
  if (status >= 200 && status < 300) return { kind: 'ok' };
  return { kind: ABOUT_MESSAGE.has(status) ? 'failed' : 'retry', reason: `HTTP ${status}` };
}
