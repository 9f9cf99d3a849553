import type { ProblemDetails } from '../../api/contract/problemDetails.ts';
import type { Track } from '../../api/contract/tracking.ts';
import { newCommandId } from '../api/newCommandId.ts';
import type { BothTexts } from '../i18n/language.ts';

/** What came of writing about a dossier. */
export type FeedbackOutcome =
  | { readonly kind: 'given' }
  | { readonly kind: 'refused'; readonly texts: BothTexts }
  | { readonly kind: 'lost' }
  | { readonly kind: 'unreadable' };

/** Writes to the one-stop unit about a dossier; never throws. */
export async function sendFeedback(track: Track, text: string): Promise<FeedbackOutcome> {
  const response = await fetch('/api/tracking/feedback', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'idempotency-key': newCommandId(),
    },
    body: JSON.stringify({ ...track, text }),
  }).catch(() => null);
  if (!response) return { kind: 'lost' };
  const answer: unknown = await response.json().catch(() => null);
  if (answer === null) return { kind: 'unreadable' };
  if (response.ok) return { kind: 'given' };
  const { texts } = answer as Partial<ProblemDetails>;
  return texts ? { kind: 'refused', texts } : { kind: 'unreadable' };
}
