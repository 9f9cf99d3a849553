import type { Change } from '../../model/change.ts';
import type { QueueReads } from '../queueStore.ts';
import { rowsOf, type MemoryTables } from './memoryTables.ts';

/** Reads of the numbers taken at one-stop units. */
export function memoryQueue({ queueNumbers }: MemoryTables): QueueReads {
  return {
    lastQueueNumber: async (agencyId, on) =>
      [...queueNumbers.values()]
        .filter((row) => row.agencyId === agencyId && row.takenOn === on)
        .reduce((last, { number }) => Math.max(last, number), 0),
    listQueueNumbers: async ({ agencyId, from, to }) =>
      rowsOf(
        queueNumbers,
        (row) => row.agencyId === agencyId && from <= row.takenOn && row.takenOn <= to,
        ({ takenOn, number }) => [takenOn, number],
      ),
  };
}

/** What stops a new number: another one of that day that has it. */
export function conflictOfQueueNumbers(
  { queueNumbers }: MemoryTables,
  change: Change,
): string | null {
  const taken = change.queueNumbers.find(
    ({ record, expectedRevision }) =>
      expectedRevision === null &&
      [...queueNumbers.values()].some(
        (other) =>
          other.agencyId === record.agencyId &&
          other.takenOn === record.takenOn &&
          other.number === record.number,
      ),
  );
  return taken === undefined ? null : `queue number ${taken.record.number}`;
}
