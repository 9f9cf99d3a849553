import type {
  SendSupplement,
  SubmissionTracking,
  SubmittedPaper,
  UploadView,
} from '../../api/contract/intake.ts';
import type { ProblemDetails } from '../../api/contract/problemDetails.ts';
import type { Track } from '../../api/contract/tracking.ts';
import { newCommandId } from '../api/newCommandId.ts';
import type { BothTexts } from '../i18n/language.ts';

/**
 * What came of a request; `texts` of a refusal are those of the API, null when it did not answer.
 */
export type Sent<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly texts: BothTexts | null };

/** A paper with the files that were chosen for it. */
export type ChosenPaper = { readonly paperKey: string; readonly files: readonly File[] };

/** Whether the code is that of a submission, which is no dossier yet. */
export function isSubmissionNumber(code: string): boolean {
  return /^dk\./iu.test(code.trim());
}

/** Uploads what was chosen and sends it as the supplement; never throws. */
export async function sendSupplement(
  track: Track,
  supplement: { readonly papers: readonly ChosenPaper[]; readonly text: string },
  commandId: string,
): Promise<Sent<SubmissionTracking>> {
  const papers: SubmittedPaper[] = [];
  for (const { paperKey, files } of supplement.papers) {
    const uploadIds: string[] = [];
    for (const file of files) {
      const uploaded = await sendFile(file);
      if (!uploaded.ok) return uploaded;
      uploadIds.push(uploaded.answer.uploadId);
    }
    papers.push({ paperKey, source: 'file', uploadIds });
  }
  const body: SendSupplement = { ...keyOf(track), papers, text: supplement.text };
  return sendJson('/api/tracking/submission/supplement', body, commandId);
}

/** Takes a submission back; never throws. */
export function withdraw(
  track: Track,
  reason: string,
  commandId: string,
): Promise<Sent<SubmissionTracking>> {
  const body = { ...keyOf(track), reason };
  return sendJson('/api/tracking/submission/withdraw', body, commandId);
}

function keyOf({ code, secret }: Track) {
  return { number: code, secret };
}

function sendFile(file: File): Promise<Sent<UploadView>> {
  const body = new FormData();
  body.set('file', file);
  return send('/api/intake/uploads', { body, headers: { 'idempotency-key': newCommandId() } });
}

function sendJson(
  path: string,
  body: object,
  commandId: string,
): Promise<Sent<SubmissionTracking>> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': commandId };
  return send(path, { body: JSON.stringify(body), headers });
}

async function send<Answer>(path: string, init: RequestInit): Promise<Sent<Answer>> {
  const response = await fetch(path, { ...init, method: 'POST' }).catch(() => null);
  const answer: unknown = await response?.json().catch(() => null);
  if (!response || !answer) return { ok: false, texts: null };
  if (response.ok) return { ok: true, answer: answer as Answer };
  return { ok: false, texts: (answer as Partial<ProblemDetails>).texts ?? null };
}
