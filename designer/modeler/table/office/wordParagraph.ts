import { element, xmlText } from './element.ts';

/** How a paragraph looks; the size is in half points. */
export type ParagraphLook = {
  readonly size: number;
  readonly isBold?: boolean;
  readonly isCentred?: boolean;
  /** A paragraph of running text: both edges straight, its first line moved in. */
  readonly isRunning?: boolean;
};

const FONT = 'Times New Roman';

/** One line of text in Times New Roman, as official documents are written. */
export function wordParagraph(text: string, look: ParagraphLook): string {
  const { size, isBold = false, isCentred = false, isRunning = false } = look;
  const letters = element('w:rPr', {}, [
    element('w:rFonts', { 'w:ascii': FONT, 'w:hAnsi': FONT, 'w:cs': FONT }),
    ...(isBold ? [element('w:b')] : []),
    element('w:sz', { 'w:val': String(size) }),
  ]);
  const place = element('w:pPr', {}, [
    element('w:spacing', { 'w:before': '40', 'w:after': '40' }),
    ...(isRunning ? [element('w:ind', { 'w:firstLine': '567' })] : []),
    ...(isRunning ? [element('w:jc', { 'w:val': 'both' })] : []),
    ...(isCentred ? [element('w:jc', { 'w:val': 'center' })] : []),
  ]);
  const written = element('w:t', { 'xml:space': 'preserve' }, [xmlText(text)]);
  return element('w:p', {}, [place, element('w:r', {}, [letters, written])]);
}
