import type { OrderView } from '../../api/contract/payments.ts';
import type { ProblemDetails } from '../../api/contract/problemDetails.ts';
import type { Track } from '../../api/contract/tracking.ts';
import type { BothTexts, Language } from '../i18n/language.ts';
import { keepTrack } from './keptTrack.ts';

/** Why the way to the gateway did not open; `texts` of a refusal are those of the API. */
export type PayProblem =
  | { readonly kind: 'refused'; readonly texts: BothTexts }
  | { readonly kind: 'lost' }
  | { readonly kind: 'unreadable' };

/** Leaves for the gateway, which leads back to this page; answers only when that did not work. */
export async function payOnline(track: Track, language: Language): Promise<PayProblem | null> {
  const response = await fetch('/api/tracking/payments', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ ...track, language }),
  }).catch(() => null);
  if (!response) return { kind: 'lost' };
  const answer: unknown = await response.json().catch(() => null);
  if (answer === null) return { kind: 'unreadable' };
  if (response.ok) {
    keepTrack(track);
    window.location.assign((answer as OrderView).url);
    return null;
  }
  const { texts } = answer as Partial<ProblemDetails>;
  return texts ? { kind: 'refused', texts } : { kind: 'unreadable' };
}
