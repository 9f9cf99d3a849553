import type { Problem } from '../model/problem.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';
import { BOOLEAN_ATTRIBUTES } from './booleanAttributes.ts';
import { PROCEDURE_NAMESPACE } from './procedureModdle.ts';
import { explainMalformed } from './explainMalformed.ts';
import { placeFinder, type Place } from './place.ts';

/** What the gate allows; beyond them bpmn-moddle can take seconds for a small file. */
const XML_LIMITS = {
  bytes: 2 * 1024 * 1024,
  depth: 64,
  elements: 20_000,
  attributes: 64,
  namespaces: 32,
  namespaceDepth: 8,
  tagCharacters: 64 * 1024,
} as const;

/** A namespace that is neither BPMN nor ours, and how often the file uses it. */
export type ForeignNamespace = {
  readonly uri: string;
  readonly prefix: string;
  readonly place: Place;
  readonly count: number;
};

/** What the gate learned on the way: where each id stands, and whose extensions are in the file. */
export type XmlScan = {
  readonly places: ReadonlyMap<string, Place>;
  readonly foreign: readonly ForeignNamespace[];
};

/** What a file must be: `rule` refuses it when its root is not `definitions` of one of these. */
export type XmlLanguage = { readonly rule: string; readonly namespaces: ReadonlySet<string> };

const KNOWN_NAMESPACES = new Set([
  '',
  'http://www.omg.org/spec/BPMN/20100524/MODEL',
  'http://www.omg.org/spec/BPMN/20100524/DI',
  'http://www.omg.org/spec/DD/20100524/DI',
  'http://www.omg.org/spec/DD/20100524/DC',
  'http://www.w3.org/2001/XMLSchema-instance',
  'http://www.w3.org/XML/1998/namespace',
  'http://www.w3.org/2000/xmlns/',
  PROCEDURE_NAMESPACE,
  // Colours of the drawing and the name of the program that drew it mean nothing for the execution.
  'http://bpmn.io/schema/bpmn/biocolor/1.0',
  'http://www.omg.org/spec/BPMN/non-normative/color/1.0',
  'http://camunda.org/schema/modeler/1.0',
]);
const BPMN: XmlLanguage = {
  rule: 'xml-not-bpmn',
  namespaces: new Set(['http://www.omg.org/spec/BPMN/20100524/MODEL']),
};

/** Stops the scan at the first refusal; never leaves this file. */
class ScanRefusal extends Error {
  override name = 'ScanRefusal';
  readonly rule: string;
  readonly offset: number | null;
  readonly facts: Problem['facts'];
  readonly elementId: string;

  constructor(rule: string, offset: number | null, facts: Problem['facts'], elementId = '') {
    super(rule);
    this.rule = rule;
    this.offset = offset;
    this.facts = facts;
    this.elementId = elementId;
  }
}

type ScanState = {
  readonly language: XmlLanguage;
  readonly parser: SaxesParser<{ xmlns: true }>;
  readonly ids: Map<string, number>;
  readonly foreign: Map<string, { prefix: string; offset: number; count: number }>;
  tagStart: number;
  depth: number;
  elements: number;
  attributes: number;
  namespaces: number;
};

/**
 * The gate before bpmn-moddle (and its sister for DMN): one linear pass over the text.
 *
 * Refuses by rule name with line and column, at the first finding: xml-too-large, xml-doctype,
 * xml-encoding, xml-too-deep, xml-too-many-elements, xml-too-many-attributes,
 * xml-too-many-namespaces, xml-tag-too-long, xml-not-well-formed, xml-not-true-or-false,
 * xml-duplicate-id, and the rule of the language, xml-not-bpmn.
 */
export function scanXml(xml: string, language: XmlLanguage = BPMN): Result<XmlScan, Problem> {
  const placeAt = placeFinder(xml);
  try {
    const state = scan(xml, language);
    const places = new Map<string, Place>();
    for (const [id, offset] of state.ids) places.set(id, placeAt(offset));
    const foreign = [...state.foreign].map(([uri, use]) => ({
      uri,
      prefix: use.prefix,
      place: placeAt(use.offset),
      count: use.count,
    }));
    return accept({ places, foreign });
  } catch (error) {
    if (!(error instanceof ScanRefusal)) throw error;
    const place = error.offset === null ? {} : placeAt(error.offset);
    return refuse({
      rule: error.rule,
      severity: 'error',
      elementId: error.elementId,
      facts: { ...error.facts, ...place },
      path: [],
      ...place,
    });
  }
}

function scan(xml: string, language: XmlLanguage): ScanState {
  const bytes = utf8Length(xml);
  if (bytes > XML_LIMITS.bytes) {
    throw new ScanRefusal('xml-too-large', null, { bytes, limit: XML_LIMITS.bytes });
  }
  const parser = new SaxesParser({ xmlns: true });
  const state: ScanState = {
    language,
    parser,
    ids: new Map(),
    foreign: new Map(),
    tagStart: 0,
    depth: 0,
    elements: 0,
    attributes: 0,
    namespaces: 0,
  };
  listen(state, xml);
  // A DOCTYPE with a large internal subset is refused before its content is read.
  const doctype = /<!(?:DOCTYPE|ENTITY)/i.exec(xml);
  if (doctype !== null && !insideCommentOrCdata(xml, doctype.index)) {
    throw new ScanRefusal('xml-doctype', doctype.index, {});
  }
  parser.write(xml.charCodeAt(0) === 0xfeff ? xml.slice(1) : xml).close();
  return state;
}

function listen(state: ScanState, xml: string): void {
  const { parser } = state;
  parser.on('error', (error) => {
    const detail = error.message.replace(/^\d+:\d+: /, '');
    const reason = explainMalformed(detail);
    throw new ScanRefusal('xml-not-well-formed', Math.max(0, parser.position - 1), {
      reason,
      detail,
    });
  });
  parser.on('xmldecl', ({ encoding = 'UTF-8' }) => {
    if (!isReadAs(encoding, xml)) throw new ScanRefusal('xml-encoding', 0, { encoding });
  });
  parser.on('doctype', () => {
    throw new ScanRefusal('xml-doctype', parser.position, {});
  });
  parser.on('opentagstart', ({ name }) => openTagStart(state, name));
  parser.on('attribute', ({ name }) => attribute(state, name));
  parser.on('opentag', (tag) => openTag(state, tag));
  parser.on('closetag', () => {
    state.depth -= 1;
  });
}

/**
 * The text was read as UTF-8, or as UTF-16 by its mark (`encodingOf`); what is written in ASCII
 * alone is the same in all of the others.
 */
function isReadAs(encoding: string, xml: string): boolean {
  if (/^utf-?(?:8|16(?:le|be)?)$/i.test(encoding)) return true;
  return /^(?:us-ascii|iso-8859-\d+|windows-\d+)$/i.test(encoding) && !/[^\p{ASCII}]/u.test(xml);
}

function openTagStart(state: ScanState, name: string): void {
  // The parser stands one character behind the name; "<" is one before it.
  state.tagStart = state.parser.position - name.length - 2;
  state.depth += 1;
  state.elements += 1;
  state.attributes = 0;
  state.namespaces = 0;
  if (state.depth > XML_LIMITS.depth) {
    throw new ScanRefusal('xml-too-deep', state.tagStart, { limit: XML_LIMITS.depth });
  }
  if (state.elements > XML_LIMITS.elements) {
    throw new ScanRefusal('xml-too-many-elements', state.tagStart, { limit: XML_LIMITS.elements });
  }
}

function attribute(state: ScanState, name: string): void {
  const { tagStart } = state;
  state.attributes += 1;
  if (state.attributes > XML_LIMITS.attributes) {
    throw new ScanRefusal('xml-too-many-attributes', tagStart, { limit: XML_LIMITS.attributes });
  }
  if (state.parser.position - tagStart > XML_LIMITS.tagCharacters) {
    throw new ScanRefusal('xml-tag-too-long', tagStart, { limit: XML_LIMITS.tagCharacters });
  }
  if (name !== 'xmlns' && !name.startsWith('xmlns:')) return;
  state.namespaces += 1;
  if (state.namespaces > XML_LIMITS.namespaces || state.depth > XML_LIMITS.namespaceDepth) {
    throw new ScanRefusal('xml-too-many-namespaces', tagStart, {
      limit: XML_LIMITS.namespaces,
      depthLimit: XML_LIMITS.namespaceDepth,
    });
  }
}

function openTag(state: ScanState, tag: SaxesTagNS): void {
  const { tagStart } = state;
  if (state.parser.position - tagStart > XML_LIMITS.tagCharacters) {
    throw new ScanRefusal('xml-tag-too-long', tagStart, { limit: XML_LIMITS.tagCharacters });
  }
  const { language } = state;
  const isRoot = tag.local === 'definitions' && language.namespaces.has(tag.uri);
  if (state.depth === 1 && !isRoot) {
    throw new ScanRefusal(language.rule, tagStart, { root: tag.name });
  }
  noteForeign(state, tag.uri, tag.prefix);
  for (const item of Object.values(tag.attributes)) {
    noteForeign(state, item.uri, item.prefix);
    if (BPMN.namespaces.has(tag.uri)) checkTruth(state, tag, item);
  }
  // Ids inside foreign extensions are not ids of the drawing.
  if (isKnown(state, tag.uri)) noteId(state, tag.attributes['id']?.value.trim() ?? '');
}

/** Anything else would be read as false without a word. */
function checkTruth(state: ScanState, tag: SaxesTagNS, item: SaxesAttributeNS): void {
  const { name, value } = item;
  if (!BOOLEAN_ATTRIBUTES.has(name) || /^\s*(?:true|false|[01])\s*$/.test(value)) return;
  const id = tag.attributes['id']?.value.trim() ?? '';
  throw new ScanRefusal('xml-not-true-or-false', state.tagStart, { attribute: name }, id);
}

/** Blank counts as not given, as it does for the reader. */
function noteId({ ids, tagStart }: ScanState, id: string): void {
  if (id === '') return;
  if (ids.has(id)) throw new ScanRefusal('xml-duplicate-id', tagStart, { id }, id);
  ids.set(id, tagStart);
}

function noteForeign(state: ScanState, uri: string, prefix: string): void {
  if (isKnown(state, uri)) return;
  const known = state.foreign.get(uri);
  if (known === undefined) state.foreign.set(uri, { prefix, offset: state.tagStart, count: 1 });
  else known.count += 1;
}

function isKnown({ language }: ScanState, uri: string): boolean {
  return KNOWN_NAMESPACES.has(uri) || language.namespaces.has(uri);
}

function insideCommentOrCdata(xml: string, index: number): boolean {
  const before = xml.slice(0, index);
  const inComment = before.lastIndexOf('<!--') > before.lastIndexOf('-->');
  return inComment || before.lastIndexOf('<![CDATA[') > before.lastIndexOf(']]>');
}

function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x80) continue;
    // Each half of a surrogate pair stands for two of its four bytes.
    bytes += code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 1 : 2;
  }
  return bytes;
}
