import qrcode from 'qrcode';
import { formDefinition } from './formDefinition.ts';
import type { PrintedFacts } from './printedFacts.ts';
import type { PrintedForm } from './printedForm.ts';
import { printPdf } from './printPdf.ts';

/** A form with its facts, what is to be printed. */
export type FilledForm = { readonly form: PrintedForm; readonly facts: PrintedFacts };

/** A filled form as a PDF file; the same facts give the same words. */
export async function printForm({ form, facts }: FilledForm): Promise<Uint8Array> {
  const { trackingUrl } = facts.texts;
  const qrSvg = trackingUrl
    ? await qrcode.toString(trackingUrl, { type: 'svg', errorCorrectionLevel: 'M', margin: 0 })
    : null;
  return printPdf(formDefinition(form, facts, qrSvg));
}
