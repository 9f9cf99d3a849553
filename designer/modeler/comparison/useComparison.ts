import { useEffect, useState } from 'react';

import type { ProcedureContent } from '../../../engine/model/procedure.ts';
import { createThread } from '../createThread.ts';
import type { Comparison } from './compareContents.ts';

/** Two contents to compare. */
export type ContentPair = {
  readonly before: ProcedureContent;
  readonly after: ProcedureContent;
};

/** How far a comparison is; `failed` also when one of the contents cannot be read. */
export type ComparisonState = Comparison | 'waiting' | 'failed';

/**
 * Compares two contents beside the page, again whenever one of them is another; the last answer
 * stays until the next one is there. Undefined contents are waited for.
 */
export function useComparison(
  before: ProcedureContent | undefined,
  after: ProcedureContent | undefined,
): ComparisonState {
  const [state, setState] = useState<ComparisonState>('waiting');
  const [thread] = useState(() =>
    createThread<ContentPair, Comparison | null>(
      () => new Worker(new URL('./compareWorker.ts', import.meta.url), { type: 'module' }),
    ),
  );
  useEffect(() => () => thread.dispose(), [thread]);
  useEffect(() => {
    if (before === undefined || after === undefined) return undefined;
    let isStale = false;
    const pair = { before: contentOf(before), after: contentOf(after) };
    void thread.ask(pair).then((found) => !isStale && setState(found ?? 'failed'));
    return () => {
      isStale = true;
    };
  }, [thread, before, after]);
  return state;
}

/** What is sent to the thread: the content alone, not what else the object holds. */
function contentOf({ bpmn, decisions, forms, papers, fees }: ProcedureContent): ProcedureContent {
  return { bpmn, decisions, forms, papers, fees };
}
