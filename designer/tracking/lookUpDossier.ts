import type { SubmissionTracking } from '../../api/contract/intake.ts';
import type { ProblemDetails } from '../../api/contract/problemDetails.ts';
import type { Track, TrackingView } from '../../api/contract/tracking.ts';
import type { BothTexts } from '../i18n/language.ts';
import { isSubmissionNumber } from './lookUpSubmission.ts';

/** Wrong code and wrong secret are answered alike. */
const NOT_FOUND = 404;

/** What came of looking a dossier up; `texts` of a refusal are those of the API. */
export type LookUp =
  | { readonly kind: 'found'; readonly dossier: TrackingView; readonly seenAt: string }
  | {
      readonly kind: 'submission';
      readonly submission: SubmissionTracking;
      readonly seenAt: string;
    }
  | { readonly kind: 'refused'; readonly texts: BothTexts }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'unreadable' };

/** Asks the API for a dossier or submission by code and secret; never throws. */
export async function lookUpDossier(track: Track): Promise<LookUp> {
  const isSubmission = isSubmissionNumber(track.code);
  const { code: number, secret } = track;
  const response = await fetch(isSubmission ? '/api/tracking/submission' : '/api/tracking', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(isSubmission ? { number, secret } : track),
  }).catch(() => null);
  if (!response) return { kind: 'lost' };
  if (response.status === NOT_FOUND) return { kind: 'unknown' };
  const answer: unknown = await response.json().catch(() => null);
  if (answer === null) return { kind: 'unreadable' };
  if (response.ok && isSubmission) {
    const submission = answer as SubmissionTracking;
    return { kind: 'submission', submission, seenAt: nowInVietnam() };
  }
  if (response.ok) {
    return { kind: 'found', dossier: answer as TrackingView, seenAt: nowInVietnam() };
  }
  const { texts } = answer as Partial<ProblemDetails>;
  return texts ? { kind: 'refused', texts } : { kind: 'unreadable' };
}

/** The wire format of a moment, for "looked up at". */
function nowInVietnam(): string {
  const offsetMs = 7 * 60 * 60 * 1000;
  return new Date(Date.now() + offsetMs).toISOString();
}
