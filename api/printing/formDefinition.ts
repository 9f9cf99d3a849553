import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { bodyContent } from './bodyContent.ts';
import { headContent } from './headContent.ts';
import type { PageWords } from './pageWords.ts';
import type { PrintedFacts } from './printedFacts.ts';
import type { PrintedForm } from './printedForm.ts';
import type { Sheet } from './sheet.ts';

const PAPERS = {
  A5: {
    pageSize: 'A5',
    pageMargins: [34, 26, 28, 24],
    defaultStyle: { font: 'Tinos', fontSize: 9.2, lineHeight: 1.08 },
  },
  'A4-landscape': {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [28, 32, 28, 36],
    defaultStyle: { font: 'Tinos', fontSize: 9, lineHeight: 1.05 },
  },
} as const satisfies Readonly<Record<PrintedForm['paper'], Partial<TDocumentDefinitions>>>;

/**
 * A form with its facts as a pdfmake document, a sheet for each copy. The QR code leads the
 * applicant to the tracking page, so it stands on their copy alone.
 */
export function formDefinition(
  form: PrintedForm,
  facts: PrintedFacts,
  qrSvg: string | null,
  footWords: PageWords,
): TDocumentDefinitions {
  const { pageMargins, ...paper } = PAPERS[form.paper];
  const copies = form.copies.length > 0 ? form.copies : [{ kind: null, name: '' }];
  const sheets = copies.map(({ kind, name }): Sheet => {
    const qr = kind === 'applicant' ? qrSvg : null;
    return { form, facts, copy: kind, copyName: name, qrSvg: qr };
  });
  return {
    ...paper,
    pageMargins: [...pageMargins],
    info: { title: [form.name.vi, facts.texts.dossierCode ?? ''].join(' ').trim() },
    footer: (page, pages) => foot(footWords(page, pages)),
    content: sheets.flatMap((sheet, place) => [
      // A break behind something would leave a blank sheet where the copy before fills its page.
      { stack: [...headContent(sheet)], ...(place === 0 ? {} : { pageBreak: 'before' as const }) },
      ...bodyContent(sheet),
    ]),
  };
}

function foot(text: string): Content {
  return { text, alignment: 'center', fontSize: 8, margin: [0, 4, 0, 0] };
}
