import type { AnnexFrame } from '../../../../engine/annex/annexFrame.ts';
import { element } from './element.ts';
import { wordParagraph } from './wordParagraph.ts';
import { wordTable, type PrintedTable } from './wordTable.ts';
import { zip } from './zip.ts';

const FORMATS = 'http://schemas.openxmlformats.org';
const WORD = `${FORMATS}/wordprocessingml/2006/main`;
const TYPES = `${FORMATS}/package/2006/content-types`;
const RELATIONS = `${FORMATS}/package/2006/relationships`;
const DOCUMENT = `${FORMATS}/officeDocument/2006/relationships/officeDocument`;
const RELATION_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
const DOCUMENT_TYPE =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A4 on its side with margins of 20 mm, in twentieths of a point. */
const PAGE = { width: 16_838, height: 11_906, margin: 1134, edge: 567 };
const TITLE = { size: 26, isBold: true, isCentred: true };
const NOTE = { size: 20 };

/**
 * A table as a Word document: the annex of a decision. The same table always gives the same bytes,
 * and reading the file gives the table again. Pure.
 */
export function annexDocx(
  table: PrintedTable,
  { titles, notes }: AnnexFrame,
): Uint8Array<ArrayBuffer> {
  const body = element('w:body', {}, [
    ...titles.map((line) => wordParagraph(line, TITLE)),
    wordTable(table, PAGE.width - 2 * PAGE.margin),
    ...notes.map((line) => wordParagraph(line, NOTE)),
    pageSettings(),
  ]);
  return zip(
    new Map([
      ['[Content_Types].xml', HEAD + contentTypes()],
      ['_rels/.rels', HEAD + relations()],
      ['word/document.xml', HEAD + element('w:document', { 'xmlns:w': WORD }, [body])],
    ]),
  );
}

function pageSettings(): string {
  const { width, height, margin, edge } = PAGE;
  const sides = ['top', 'right', 'bottom', 'left'].map((side) => [`w:${side}`, String(margin)]);
  const edges = ['header', 'footer'].map((side) => [`w:${side}`, String(edge)]);
  return element('w:sectPr', {}, [
    element('w:pgSz', {
      'w:w': String(width),
      'w:h': String(height),
      'w:orient': 'landscape',
    }),
    element('w:pgMar', Object.fromEntries([...sides, ...edges, ['w:gutter', '0']])),
  ]);
}

function contentTypes(): string {
  return element('Types', { xmlns: TYPES }, [
    element('Default', { Extension: 'rels', ContentType: RELATION_TYPE }),
    element('Override', { PartName: '/word/document.xml', ContentType: DOCUMENT_TYPE }),
  ]);
}

function relations(): string {
  const target = { Id: 'rId1', Type: DOCUMENT, Target: 'word/document.xml' };
  return element('Relationships', { xmlns: RELATIONS }, [element('Relationship', target)]);
}
