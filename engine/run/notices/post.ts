import type { Notice, NoticeChannel } from '../../model/notice.ts';

/**
 * What became of a message. `retry` is tried again later; `failed` is final: the receiver does not
 * exist or does not want it.
 */
export type PostAnswer =
  | { readonly kind: 'ok' }
  | { readonly kind: 'retry'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };

/** The way out of each channel; null where none is set up: its notices wait. */
export type Posts = { readonly [channel in NoticeChannel]: Post | null };

/**
 * Puts a notice in words and hands it to the post. The message has the id of the notice, so that
 * the same notice sent twice is one message to its receiver. What it throws counts as `retry`.
 */
export type Post = (notice: Notice) => Promise<PostAnswer>;
