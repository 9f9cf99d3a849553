import type { Notice } from '../../engine/model/notice.ts';
import type { Post } from '../../engine/run/notices/post.ts';
import { pickWeighted, type Random } from '../support/seededRandom.ts';

const MOODS = { takes: 70, later: 15, throws: 8, refuses: 2 };

/** The mail server, outside of the process that may die. */
export type Mailbox = {
  readonly post: Post;
  /** What arrived, by the id of the notice. */
  readonly arrived: Map<string, Notice>;
  /** Notices that it refused for good. */
  readonly refused: Set<string>;
  readonly behave: () => void;
};

/** One that fails as the seed says; a message that it took may be told as one that it did not. */
export function createMailbox(random: Random): Mailbox {
  const arrived = new Map<string, Notice>();
  const refused = new Set<string>();
  let isGood = false;
  const post: Post = async (notice) => {
    const mood = isGood ? 'takes' : pickWeighted(random, MOODS);
    if (mood === 'later') return { kind: 'retry', reason: 'Not now.' };
    if (mood === 'refuses') {
      refused.add(notice.noticeId);
      return { kind: 'failed', reason: 'Nobody has this address.' };
    }
    arrived.set(notice.noticeId, notice);
    if (mood === 'throws') throw new Error('The line was cut.');
    return { kind: 'ok' };
  };
  return {
    post,
    arrived,
    refused,
    behave: () => {
      isGood = true;
    },
  };
}
