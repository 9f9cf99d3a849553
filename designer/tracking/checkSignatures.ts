import type { ProblemDetails } from '../../api/contract/problemDetails.ts';
import type { SignatureCheckView, TrackedSignature } from '../../api/contract/signatures.ts';
import type { Track } from '../../api/contract/tracking.ts';
import type { BothTexts } from '../i18n/language.ts';

/** What came of a check; `texts` of a refusal are those of the API. */
export type Checked<Value> =
  | { readonly kind: 'checked'; readonly value: Value }
  | { readonly kind: 'refused'; readonly texts: BothTexts }
  | { readonly kind: 'lost' };

/** What came of checking a file. */
export type CheckAnswer = Checked<SignatureCheckView>;

/** Has the signatures of a file checked; never throws. */
export function checkFile(file: File): Promise<CheckAnswer> {
  const body = new FormData();
  body.set('file', file);
  return ask<SignatureCheckView>('/api/signature-checks', { body });
}

/** Has the signed documents of a dossier checked; never throws. */
export function checkDossier(track: Track): Promise<Checked<readonly TrackedSignature[]>> {
  const headers = { 'content-type': 'application/json' };
  return ask('/api/tracking/signatures', { headers, body: JSON.stringify(track) });
}

async function ask<Value>(path: string, init: RequestInit): Promise<Checked<Value>> {
  const response = await fetch(path, { method: 'POST', ...init }).catch(() => null);
  const answer: unknown = await response?.json().catch(() => null);
  if (!response || answer === null || answer === undefined) return { kind: 'lost' };
  if (response.ok) return { kind: 'checked', value: answer as Value };
  const { texts } = answer as Partial<ProblemDetails>;
  return texts ? { kind: 'refused', texts } : { kind: 'lost' };
}
