import type { Change } from '../../model/change.ts';
import type { MobileSession } from '../../model/mobileSession.ts';
import { mobileSessions } from './mobileTables.ts';
import { revisedWriter } from './revisedWriter.ts';
import { insertInto, replaceIn, type Drizzle } from './statements.ts';

/** Writes mobile sessions; of what is known only what became of it. */
export function mobileWriter(db: Drizzle): (change: Change) => void {
  const replaceSession = replaceIn(db, mobileSessions, {
    id: 'mobileSessionId',
    revision: 'revision',
    changing: ['status', 'openedAt', 'closedAt', 'reason', 'revision'],
  });
  const writeSession = revisedWriter<MobileSession>(
    insertInto(db, mobileSessions),
    replaceSession,
    'mobile session',
  );
  return (change) => {
    for (const row of change.mobileSessions) writeSession(row);
  };
}
