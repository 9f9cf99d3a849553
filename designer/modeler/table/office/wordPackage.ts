import { element } from './element.ts';
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

/** The parts of a body as a Word document; the same parts give the same bytes. */
export function wordPackage(parts: readonly string[]): Uint8Array<ArrayBuffer> {
  const body = element('w:body', {}, parts);
  return zip(
    new Map([
      ['[Content_Types].xml', HEAD + contentTypes()],
      ['_rels/.rels', HEAD + relations()],
      ['word/document.xml', HEAD + element('w:document', { 'xmlns:w': WORD }, [body])],
    ]),
  );
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
