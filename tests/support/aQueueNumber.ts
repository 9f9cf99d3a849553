import { asId } from '../../engine/model/ids.ts';
import type { QueueNumber } from '../../engine/model/queueNumber.ts';

/** A number that waits, with what differs. */
export function aQueueNumber(differs: Partial<QueueNumber> = {}): QueueNumber {
  return {
    queueNumberId: `Q${differs.number ?? 1}`,
    agencyId: asId('one-stop'),
    takenOn: '2026-11-23',
    number: 1,
    takenAt: 0,
    status: 'waiting',
    firstCalledAt: null,
    calledAt: null,
    calledBy: null,
    desk: null,
    begunAt: null,
    endedAt: null,
    revision: 1,
    ...differs,
  };
}
