import type { Definitions } from '../../../engine/model/process.ts';
import type { ManyRefusal } from '../../../engine/testing/many/manyGround.ts';
import type { ManyInputs } from '../../../engine/testing/many/manyInputs.ts';
import type { ManyResult } from '../../../engine/testing/many/manyResult.ts';

/** A drawing with what it calls, and what is known of the office. */
export type ManyQuestion = { readonly definitions: Definitions; readonly inputs: ManyInputs };

/** Why there is no result. */
export type NoResult = ManyRefusal['code'] | 'UNREADABLE' | 'UNREACHABLE' | 'FAILED';

/** What the thread tells: how far it is, then one of the others. */
export type ManyAnswer =
  | { readonly kind: 'progress'; readonly part: number }
  | { readonly kind: 'done'; readonly result: ManyResult }
  | { readonly kind: 'refused'; readonly code: NoResult };

/** Work under way in a thread of its own. */
export type ManyThread = { readonly stop: () => void };

/** Begins to play; `onAnswer` hears everything until the last answer or the stop. */
export function startMany(
  question: ManyQuestion,
  onAnswer: (answer: ManyAnswer) => void,
): ManyThread {
  const worker = new Worker(new URL('./playManyWorker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<ManyAnswer>) => {
    if (data.kind !== 'progress') worker.terminate();
    onAnswer(data);
  };
  worker.onerror = () => {
    worker.terminate();
    onAnswer({ kind: 'refused', code: 'FAILED' });
  };
  worker.postMessage(question);
  return { stop: () => worker.terminate() };
}
