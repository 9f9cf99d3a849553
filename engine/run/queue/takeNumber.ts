import { calendarTooShort } from '../../calendar/workingCalendar.ts';
import { workingMinutesLeft } from '../../calendar/workingMinutesLeft.ts';
import { emptyChange } from '../../model/change.ts';
import type { TakeNumber } from '../../model/command.ts';
import type { QueueNumber } from '../../model/queueNumber.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type { QueueAnswer } from '../answers.ts';
import { localDay } from '../localDay.ts';
import { runCommand } from '../runCommand.ts';
import type { Runtime } from '../runtime.ts';
import { queueNews } from './queueNews.ts';

/**
 * Gives the next number of the day at a one-stop unit.
 *
 * Takings at one unit take turns, and the store refuses a number twice; no number is ever removed,
 * so none is given again. Durable when it resolves to `ok`. Refuses: AGENCY_NOT_FOUND for what is
 * no one-stop unit, QUEUE_CLOSED, CALENDAR_TOO_SHORT.
 */
export function takeNumber(
  runtime: Runtime,
  { commandId, actor, agencyId }: TakeNumber,
): Promise<Result<QueueAnswer, Refusal>> {
  const head = { commandId, command: 'takeNumber', personId: actor.personId };
  return runtime.inTurn(`queue ${agencyId}`, () =>
    runCommand<QueueAnswer>(runtime, head, async () => {
      const agency = await runtime.store.findAgency(agencyId);
      if (agency?.kind !== 'one-stop') return refuse({ code: 'AGENCY_NOT_FOUND', agencyId });
      const takenAt = runtime.now();
      const takenOn = localDay(takenAt);
      const calendar = runtime.calendars('vietnam');
      const left = workingMinutesLeft(takenAt, calendar);
      if (left === null) return refuse(calendarTooShort(calendar));
      if (left === 0) return refuse({ code: 'QUEUE_CLOSED', on: takenOn });
      const number: QueueNumber = {
        queueNumberId: runtime.newId(),
        agencyId,
        takenOn,
        number: (await runtime.store.lastQueueNumber(agencyId, takenOn)) + 1,
        takenAt,
        status: 'waiting',
        firstCalledAt: null,
        calledAt: null,
        calledBy: null,
        desk: null,
        begunAt: null,
        endedAt: null,
        revision: 1,
      };
      return accept({
        change: { ...emptyChange(), queueNumbers: [{ record: number, expectedRevision: null }] },
        answer: { number: number.number },
        events: [queueNews(number)],
      });
    }),
  );
}
