import { emptyChange } from '../../model/change.ts';
import type { CallNext } from '../../model/command.ts';
import type { QueueAct, QueueNumber } from '../../model/queueNumber.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, type Result } from '../../model/result.ts';
import type { QueueAnswer } from '../answers.ts';
import { localDay } from '../localDay.ts';
import { runCommand } from '../runCommand.ts';
import type { Runtime } from '../runtime.ts';
import { planMove } from './planMove.ts';
import { queueNews } from './queueNews.ts';

type Command = CallNext & { readonly command: string; readonly act: QueueAct };

/** The way of every act of an officer on the numbers of today. */
export function queueCommand(
  runtime: Runtime,
  { commandId, command, actor: { personId }, agencyId, desk, act }: Command,
  choose: (numbers: readonly QueueNumber[]) => Result<QueueNumber, Refusal>,
): Promise<Result<QueueAnswer, Refusal>> {
  return runtime.inTurn(`queue ${agencyId}`, () =>
    runCommand<QueueAnswer>(runtime, { commandId, command, personId }, async () => {
      const at = runtime.now();
      const today = localDay(at);
      const numbers = await runtime.store.listQueueNumbers({ agencyId, from: today, to: today });
      const chosen = choose(numbers);
      if (!chosen.ok) return chosen;
      const moved = planMove(numbers, chosen.value, { act, at, personId, desk });
      if (!moved.ok) return moved;
      const { value: queueNumbers } = moved;
      return accept({
        change: { ...emptyChange(), queueNumbers },
        answer: { number: chosen.value.number },
        events: [queueNews(chosen.value)],
      });
    }),
  );
}
