import { addWorkingMinutes } from '../../calendar/addWorkingMinutes.ts';
import { emptyChange } from '../../model/change.ts';
import type { GiveFeedback } from '../../model/command.ts';
import { FEEDBACK_ANSWER_DAYS, type Feedback } from '../../model/feedback.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type { FeedbackAnswer } from '../answers.ts';
import { runCommand } from '../runCommand.ts';
import type { Runtime } from '../runtime.ts';

const DAY_MINUTES = 480;

/**
 * Takes what an applicant writes about their dossier; one at a time, answered within ten working
 * days.
 *
 * Durable when it resolves to `ok`. Refuses: DOSSIER_NOT_FOUND, FEEDBACK_PENDING,
 * CALENDAR_TOO_SHORT.
 */
export function giveFeedback(
  runtime: Runtime,
  { commandId, actor, dossierId, text }: GiveFeedback,
): Promise<Result<FeedbackAnswer, Refusal>> {
  const head = { commandId, command: 'giveFeedback', personId: actor.personId };
  return runtime.inTurn(`feedback ${dossierId}`, () =>
    runCommand<FeedbackAnswer>(runtime, head, async () => {
      const dossier = await runtime.store.findDossier(dossierId);
      if (dossier === null) return refuse({ code: 'DOSSIER_NOT_FOUND', dossierId });
      const given = await runtime.store.listFeedback({ dossierId });
      const pending = given.find(({ answeredAt }) => answeredAt === null);
      if (pending !== undefined) return refuse({ code: 'FEEDBACK_PENDING', at: pending.dueAt });
      const askedAt = runtime.now();
      const minutes = FEEDBACK_ANSWER_DAYS * DAY_MINUTES;
      const dueAt = addWorkingMinutes(askedAt, minutes, runtime.calendars(dossier.calendar));
      if (!dueAt.ok) return dueAt;
      const feedback: Feedback = {
        feedbackId: runtime.newId(),
        dossierId,
        agencyId: dossier.receivingAgencyId,
        text,
        askedAt,
        dueAt: dueAt.value,
        answer: null,
        answeredAt: null,
        answeredBy: null,
      };
      return accept({
        change: { ...emptyChange(), feedback: [feedback] },
        answer: { feedbackId: feedback.feedbackId },
        events: [],
      });
    }),
  );
}
