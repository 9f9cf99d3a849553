import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { InboxRow } from '../../../api/contract/inbox.ts';
import { runBulk, type LeftTask, type SendOne } from './runBulk.ts';

/** What came of one action on many tasks. */
export type BulkResult = { readonly doneCount: number; readonly left: readonly LeftTask[] };

/** How far an action on many tasks has come; `result` is that of the last one. */
export type Bulk = {
  readonly progress: { readonly done: number; readonly all: number } | null;
  readonly result: BulkResult | null;
  readonly run: (tasks: readonly InboxRow[], send: SendOne) => Promise<void>;
  readonly forget: () => void;
};

/** Runs an action on many tasks; the lists are read again when it has ended. */
export function useBulk(): Bulk {
  const client = useQueryClient();
  const [progress, setProgress] = useState<Bulk['progress']>(null);
  const [result, setResult] = useState<BulkResult | null>(null);
  const run: Bulk['run'] = async (tasks, send) => {
    const all = tasks.length;
    setResult(null);
    setProgress({ done: 0, all });
    const left = await runBulk(tasks, send, (done) => setProgress({ done, all }));
    setProgress(null);
    setResult({ doneCount: all - left.length, left });
    for (const key of ['tasks', 'task', 'dossier']) {
      void client.invalidateQueries({ queryKey: [key] });
    }
  };
  return { progress, result, run, forget: () => setResult(null) };
}
