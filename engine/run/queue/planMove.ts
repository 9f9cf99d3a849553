import type { Revised } from '../../model/change.ts';
import type { QueueNumber } from '../../model/queueNumber.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, type Result } from '../../model/result.ts';
import { queueMove, type QueueStep } from './queueMove.ts';

/**
 * What is written when an officer does something with one of the numbers of today; pure. A call
 * ends the service of whoever the same officer called before.
 *
 * Refuses: QUEUE_NUMBER_MOVED.
 */
export function planMove(
  numbers: readonly QueueNumber[],
  chosen: QueueNumber,
  step: QueueStep,
): Result<readonly Revised<QueueNumber>[], Refusal> {
  const moved = queueMove(chosen, step);
  if (!moved.ok) return moved;
  const written = [{ record: moved.value, expectedRevision: chosen.revision }];
  for (const number of step.act === 'call' ? numbers : []) {
    const { number: value, calledBy, revision } = number;
    if (value === chosen.number || calledBy !== step.personId) continue;
    const ended = queueMove(number, { ...step, act: 'end' });
    if (ended.ok) written.push({ record: ended.value, expectedRevision: revision });
  }
  return accept(written);
}
