import type { Feedback } from '../../engine/model/feedback.ts';
import type { Instant } from '../../engine/model/time.ts';
import type { FeedbackView } from '../contract/service.ts';
import { toMoment, toMomentOrNull } from './moment.ts';

/** What an applicant wrote, and the answer. */
export function presentFeedback(
  { feedbackId, text, askedAt, dueAt, answer, answeredAt }: Feedback,
  now: Instant,
): FeedbackView {
  return {
    feedbackId,
    text,
    askedAt: toMoment(askedAt),
    dueAt: toMoment(dueAt),
    answer,
    answeredAt: toMomentOrNull(answeredAt),
    isLate: (answeredAt ?? now) > dueAt,
  };
}
