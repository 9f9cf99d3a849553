import type { Change } from '../../model/change.ts';
import type { QueueNumber } from '../../model/queueNumber.ts';
import { queueNumbers } from './queueTables.ts';
import { revisedWriter } from './revisedWriter.ts';
import { insertInto, replaceIn, type Drizzle } from './statements.ts';

/** Writes numbers of the queue; of what is known only what became of it. */
export function queueWriter(db: Drizzle): (change: Change) => void {
  const replaceNumber = replaceIn(db, queueNumbers, {
    id: 'queueNumberId',
    revision: 'revision',
    changing: [
      'status',
      'firstCalledAt',
      'calledAt',
      'calledBy',
      'desk',
      'begunAt',
      'endedAt',
      'revision',
    ],
  });
  const writeNumber = revisedWriter<QueueNumber>(
    insertInto(db, queueNumbers),
    replaceNumber,
    'queue number',
  );
  return (change) => {
    for (const row of change.queueNumbers) writeNumber(row);
  };
}
