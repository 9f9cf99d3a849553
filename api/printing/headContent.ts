import type { Content } from 'pdfmake/interfaces.js';
import { DOTS, fillFacts } from './fillFacts.ts';
import type { Sheet } from './sheet.ts';

const SMALL = 8.4;
const PLACE = /(?:XÃ|PHƯỜNG|ĐẶC KHU|TỈNH|THÀNH PHỐ) .+$/u;
const NO_BREAK_SPACE = '\u00A0';

/** Who issues it, the motto of the state, number and day, the title and the dossier's code. */
export function headContent(sheet: Sheet): readonly Content[] {
  return [letterhead(sheet), title(sheet), underTitle(sheet)];
}

function letterhead({ form, facts: { texts } }: Sheet): Content {
  const number = numberWords(texts.formNumber ?? '', form.numberEnding);
  const left: Content[] = [
    centred(agencyWords(texts.parentAgencyName), { fontSize: SMALL }),
    centred(agencyWords(texts.unitName), { fontSize: SMALL, bold: true }),
    rule(60),
    ...(number === null ? [] : [centred(`Số: ${number}`, { margin: [0, 3, 0, 0] })]),
  ];
  const right: Content[] = [
    centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { fontSize: SMALL, bold: true }),
    centred('Độc lập – Tự do – Hạnh phúc', { bold: true }),
    rule(110),
    centred(fillFacts('{placeName}, {formDay}', texts), { italics: true, margin: [0, 3, 0, 0] }),
  ];
  return {
    columns: [
      { width: '45%', stack: left },
      { width: '*', stack: right },
    ],
    columnGap: 6,
  };
}

/** In capitals; a line breaks before the name of a place, never within it. */
function agencyWords(name = ''): string {
  const words = name.toUpperCase();
  return words.replace(PLACE, (place) => place.replaceAll(' ', NO_BREAK_SPACE));
}

/** A number that says its kind itself, "12/TB-UBND", is printed as it is. */
function numberWords(number: string, ending: string | null): string | null {
  if (ending === null) return null;
  return number.includes('/') ? number : `${number || DOTS}/${ending}`;
}

function rule(width: number): Content {
  const line = { type: 'line', x1: 0, y1: 2, x2: width, y2: 2, lineWidth: 0.6 } as const;
  return { canvas: [line], alignment: 'center' };
}

function title({ form, facts }: Sheet): Content {
  const text = fillFacts(form.title, facts.texts);
  return centred(text, {
    bold: true,
    fontSize: form.paper === 'A5' ? 11.5 : 16,
    margin: [0, 10, 0, 2],
  });
}

function underTitle({ copyName, facts: { texts } }: Sheet): Content {
  const lines: Content[] = [
    ...(copyName ? [centred(`(${copyName})`, { italics: true, fontSize: SMALL })] : []),
    ...(texts.dossierCode
      ? [
          centred(
            [
              { text: `${texts.codeName ?? 'Mã hồ sơ'}: ` },
              { text: texts.dossierCode, bold: true },
            ],
            {
              margin: [0, 3, 0, 0],
            },
          ),
        ]
      : []),
    ...(texts.sampleMark ? [centred(texts.sampleMark, { fontSize: 7.4 })] : []),
  ];
  return { stack: lines, margin: [0, 0, 0, 6] };
}

type Style = {
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly margin?: [number, number, number, number];
};

function centred(text: Content, style: Style): Content {
  return { text, alignment: 'center', ...style };
}
