import { useState } from 'react';

import type { InboxRow } from '../../api/contract/inbox.ts';
import { tickRange } from './tickRange.ts';

/** The ticked rows. */
export type Ticks = {
  readonly tasks: readonly InboxRow[];
  /** Whether anything has been ticked since the list was opened. */
  readonly isUsed: boolean;
  readonly has: (taskId: string) => boolean;
  /** `isRange`: everything from the row ticked last to this one. */
  readonly toggle: (taskId: string, isRange: boolean) => void;
  readonly setAll: (isTicked: boolean) => void;
};

/** Which rows are ticked; rows that have left the list are no longer. */
export function useTicks(rows: readonly InboxRow[]): Ticks {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [lastId, setLastId] = useState<string | null>(null);
  const [isUsed, setUsed] = useState(false);
  const ids = rows.map(({ taskId }) => taskId);
  return {
    tasks: rows.filter(({ taskId }) => ticked.has(taskId)),
    isUsed,
    has: (taskId) => ticked.has(taskId),
    toggle: (taskId, isRange) => {
      setTicked(tickRange(ids, ticked, { taskId, from: isRange ? lastId : null }));
      setLastId(taskId);
      setUsed(true);
    },
    setAll: (isTicked) => {
      setTicked(new Set(isTicked ? ids : []));
      setUsed(true);
    },
  };
}
