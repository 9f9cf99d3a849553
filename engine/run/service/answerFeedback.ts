import { emptyChange } from '../../model/change.ts';
import type { AnswerFeedback } from '../../model/command.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type { FeedbackAnswer } from '../answers.ts';
import { runCommand } from '../runCommand.ts';
import type { Runtime } from '../runtime.ts';

/**
 * Answers an applicant, who reads it beside the state of the dossier; what is late stays late.
 *
 * Durable when it resolves to `ok`. Refuses: FEEDBACK_NOT_FOUND, FEEDBACK_ANSWERED.
 */
export function answerFeedback(
  runtime: Runtime,
  { commandId, actor, feedbackId, answer }: AnswerFeedback,
): Promise<Result<FeedbackAnswer, Refusal>> {
  const head = { commandId, command: 'answerFeedback', personId: actor.personId };
  return runtime.inTurn(`answer ${feedbackId}`, () =>
    runCommand<FeedbackAnswer>(runtime, head, async () => {
      const found = await runtime.store.findFeedback(feedbackId);
      if (found === null) return refuse({ code: 'FEEDBACK_NOT_FOUND', feedbackId });
      const { answeredAt: at, answeredBy: byPersonId } = found;
      if (at !== null) return refuse({ code: 'FEEDBACK_ANSWERED', byPersonId, at });
      const answered = { answer, answeredAt: runtime.now(), answeredBy: actor.personId };
      return accept({
        change: { ...emptyChange(), feedback: [{ ...found, ...answered }] },
        answer: { feedbackId },
        events: [],
      });
    }),
  );
}
