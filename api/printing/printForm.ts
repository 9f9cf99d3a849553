import qrcode from 'qrcode';
import { formDefinition } from './formDefinition.ts';
import { copyPageWords, pageWords, type PageWords } from './pageWords.ts';
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
  const { copies } = form;
  const print = (one: PrintedForm, words: PageWords) => printCounted(one, facts, qrSvg, words);
  if (copies.length === 0) return (await print(form, pageWords(facts))).pdf;
  const { pdf, pages } = await print(form, () => '');
  if (pages === copies.length) return pdf;
  // How long each copy is shows only when it has been laid out.
  const lengths: number[] = [];
  for (const copy of copies) {
    const alone = await print({ ...form, copies: [copy] }, () => '');
    lengths.push(alone.pages);
  }
  return (await print(form, copyPageWords(form, facts, lengths))).pdf;
}

async function printCounted(
  form: PrintedForm,
  facts: PrintedFacts,
  qrSvg: string | null,
  words: PageWords,
): Promise<{ readonly pdf: Uint8Array; readonly pages: number }> {
  let counted = 1;
  const foot: PageWords = (page, pages) => {
    counted = pages;
    return words(page, pages);
  };
  const pdf = await printPdf(formDefinition(form, facts, qrSvg, foot));
  return { pdf, pages: counted };
}
