import type { SubmissionTracking } from '../../api/contract/intake.ts';
import type { ProblemDetails } from '../../api/contract/problemDetails.ts';
import type { Track } from '../../api/contract/tracking.ts';
import type { BothTexts } from '../i18n/language.ts';

/**
 * What came of a request; `texts` of a refusal are those of the API, null when it did not answer.
 */
export type Sent<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly texts: BothTexts | null };

/** Whether the code is that of a submission, which is no dossier yet. */
export function isSubmissionNumber(code: string): boolean {
  return /^dk\./iu.test(code.trim());
}

/** Takes a submission back; never throws. */
export async function withdraw(
  { code: number, secret }: Track,
  reason: string,
  commandId: string,
): Promise<Sent<SubmissionTracking>> {
  const response = await fetch('/api/tracking/submission/withdraw', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': commandId },
    body: JSON.stringify({ number, secret, reason }),
  }).catch(() => null);
  const answer: unknown = await response?.json().catch(() => null);
  if (!response || !answer) return { ok: false, texts: null };
  if (response.ok) return { ok: true, answer: answer as SubmissionTracking };
  return { ok: false, texts: (answer as Partial<ProblemDetails>).texts ?? null };
}
