import type { Change } from '../../model/change.ts';
import { notices } from './noticeTables.ts';
import { putInto, type Drizzle } from './statements.ts';

/** Writes the notices of a change; of one that is known only what its delivery changes. */
export function noticeWriter(db: Drizzle): (change: Change) => void {
  const putNotice = putInto(db, notices, {
    id: notices.noticeId,
    changing: ['status', 'attempts', 'nextAttemptAt', 'lastError'],
  });
  return (change) => {
    for (const row of change.notices) putNotice(row);
  };
}
