import type { PersonId } from '../../model/ids.ts';
import type { QueueAct, QueueNumber, QueueStatus } from '../../model/queueNumber.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type { Instant } from '../../model/time.ts';

/** What is done with a number, when and by whom; `desk` is where its holder is called to. */
export type QueueStep = {
  readonly act: QueueAct;
  readonly at: Instant;
  readonly personId: PersonId | null;
  readonly desk: string;
};

type Move = { readonly from: readonly QueueStatus[]; readonly to: QueueStatus };

/** Which act begins where and leads where. Who comes back after having been missed is called. */
const MOVES: { readonly [Act in QueueAct]: Move } = {
  call: { from: ['waiting', 'called', 'absent'], to: 'called' },
  begin: { from: ['called'], to: 'serving' },
  end: { from: ['called', 'serving'], to: 'served' },
  absent: { from: ['called'], to: 'absent' },
};

/**
 * The number after an act; pure. Where nobody said that serving began, it began with the call.
 *
 * Refuses: QUEUE_NUMBER_MOVED.
 */
export function queueMove(number: QueueNumber, step: QueueStep): Result<QueueNumber, Refusal> {
  const { from, to } = MOVES[step.act];
  if (!from.includes(number.status)) {
    return refuse({ code: 'QUEUE_NUMBER_MOVED', number: number.number, status: number.status });
  }
  const revision = number.revision + 1;
  return accept({ ...number, ...momentsAfter(number, step), status: to, revision });
}

function momentsAfter(number: QueueNumber, { act, at, personId, desk }: QueueStep) {
  if (act === 'call') {
    const firstCalledAt = number.firstCalledAt ?? at;
    return { firstCalledAt, calledAt: at, calledBy: personId, desk, begunAt: null, endedAt: null };
  }
  if (act === 'begin') return { begunAt: at };
  if (act === 'end') return { begunAt: number.begunAt ?? number.calledAt, endedAt: at };
  return { endedAt: at };
}
