import type { CallNext } from '../../model/command.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type { QueueAnswer } from '../answers.ts';
import type { Runtime } from '../runtime.ts';
import { queueCommand } from './queueCommand.ts';

/**
 * Calls who has waited longest to a desk; whoever the officer called before is served with that.
 *
 * Two officers never get the same number. Durable when it resolves to `ok`. Refuses: QUEUE_EMPTY.
 */
export function callNext(
  runtime: Runtime,
  command: CallNext,
): Promise<Result<QueueAnswer, Refusal>> {
  return queueCommand(runtime, { ...command, command: 'callNext', act: 'call' }, (numbers) => {
    const next = numbers.find(({ status }) => status === 'waiting');
    return next === undefined ? refuse({ code: 'QUEUE_EMPTY' }) : accept(next);
  });
}
