import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';

/** What the stamp of a signature says, in words that are ready. */
export type StampFacts = {
  readonly signerName: string;
  readonly post: string;
  readonly agencyName: string;
  readonly reason: string;
  /** "14:05:09 30/11/2026 (+07:00)". */
  readonly signedAt: string;
  readonly certificateName: string;
  readonly isTest: boolean;
};

/**
 * In points; lower than the bottom margin of an official letter. Source: Decree 30/2020, annex I.
 */
const STAMP_WIDTH = 270;
const REASON_MAX = 110;
const RED = '#b42318';

/** The stamp that a signed page shows, as a page of its own that is as high as its words. */
export function stampDefinition(facts: StampFacts): TDocumentDefinitions {
  const { signerName, post, agencyName, reason, signedAt, certificateName, isTest } = facts;
  const lines: Content[] = [
    { text: isTest ? `ĐÃ KÝ SỐ THỬ NGHIỆM, KHÔNG CÓ GIÁ TRỊ PHÁP LÝ` : 'ĐÃ KÝ SỐ', bold: true },
    { text: ['Người ký: ', { text: signerName, bold: true }, `, ${post}, ${agencyName}`] },
    { text: `Lý do: ${shortened(reason)}` },
    { text: `Thời gian ký: ${signedAt}` },
    { text: `Chứng thư: ${certificateName}` },
  ];
  return {
    pageSize: { width: STAMP_WIDTH, height: 'auto' },
    pageMargins: 0,
    defaultStyle: { font: 'Tinos', fontSize: 6.8, lineHeight: 1, color: RED },
    content: [
      {
        table: { widths: ['*'], body: [[{ stack: lines }]] },
        layout: {
          hLineWidth: () => 0.7,
          vLineWidth: () => 0.7,
          hLineColor: () => RED,
          vLineColor: () => RED,
          paddingLeft: () => 4,
          paddingRight: () => 4,
          paddingTop: () => 2,
          paddingBottom: () => 2,
        },
      },
    ],
  };
}

/** The whole reason stands in the signature itself. */
function shortened(reason: string): string {
  return reason.length <= REASON_MAX ? reason : `${reason.slice(0, REASON_MAX - 1)}…`;
}
