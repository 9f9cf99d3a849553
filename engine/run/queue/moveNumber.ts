import type { MoveNumber } from '../../model/command.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type { QueueAnswer } from '../answers.ts';
import type { Runtime } from '../runtime.ts';
import { queueCommand } from './queueCommand.ts';

/**
 * Calls a number of today again, begins or ends serving it, or notes that nobody came.
 *
 * Durable when it resolves to `ok`. Refuses: QUEUE_NUMBER_NOT_FOUND also for one of an earlier day,
 * QUEUE_NUMBER_MOVED.
 */
export function moveNumber(
  runtime: Runtime,
  command: MoveNumber,
): Promise<Result<QueueAnswer, Refusal>> {
  const { number } = command;
  return queueCommand(runtime, { ...command, command: 'moveNumber' }, (numbers) => {
    const found = numbers.find((it) => it.number === number);
    return found === undefined ? refuse({ code: 'QUEUE_NUMBER_NOT_FOUND', number }) : accept(found);
  });
}
