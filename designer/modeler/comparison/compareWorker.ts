import type { Answered, Asked } from '../createThread.ts';
import { compareContents, type Comparison } from './compareContents.ts';
import type { ContentPair } from './useComparison.ts';

/** Compares versions beside the page. */
self.onmessage = ({ data }: MessageEvent<Asked<ContentPair>>) => {
  void answer(data);
};

async function answer({ id, question }: Asked<ContentPair>): Promise<void> {
  const comparison = await compareContents(question.before, question.after);
  self.postMessage({ id, answer: comparison } satisfies Answered<Comparison | null>);
}
