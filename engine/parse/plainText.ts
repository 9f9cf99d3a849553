import { BOOLEAN_ATTRIBUTES } from './booleanAttributes.ts';
import { hasMarkedIds } from './hasMarkedIds.ts';

/**
 * What other programs write under a prefix that this reader knows. Four engines come from one
 * another: what is read here has the same names in all of them.
 */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://camunda.org/schema/1.0/bpmn', 'camunda'],
  ['http://activiti.org/bpmn', 'camunda'],
  ['http://flowable.org/bpmn', 'camunda'],
  ['http://operaton.org/schema/1.0/bpmn', 'camunda'],
  ['http://camunda.org/schema/zeebe/1.0', 'zeebe'],
]);

/** A text that bpmn-moddle reads, and what its ids and prefixes stand for. */
export type PlainText = {
  readonly xml: string;
  /** By the id in the text, that of the file. */
  readonly originals: ReadonlyMap<string, string>;
  /** By the prefix in the text, the only one that the file has for it. */
  readonly prefixes: ReadonlyMap<string, string>;
};

/** What is to be written otherwise: names by what they become. */
type Renaming = {
  readonly ids: ReadonlyMap<string, string>;
  readonly prefixes: ReadonlyMap<string, string>;
};

/**
 * The same file in the few words that bpmn-moddle knows: it refuses ids with letters beyond those
 * of ASCII, which XML allows ("thẩm-định"), finds extensions of other programs by prefix and not by
 * namespace, takes every truth but "true" for false, also "1", and knows no encoding but UTF-8.
 * Lines stay where they are; most files come back as they were. Pure.
 *
 * The text must be well-formed.
 * Source: XML 1.0 (NCName); Namespaces in XML, clause 3; XML Schema part 2, clause 3.2.2 (boolean).
 */
export function plainText(file: string): PlainText {
  const xml = file.replace(OTHER_ENCODING, '$1UTF-8');
  const renaming: Renaming = { ids: plainIds(xml), prefixes: knownPrefixes(xml) };
  const originals = new Map([...renaming.ids].map(([id, plain]) => [plain, id]));
  const prefixes = writtenPrefixes(xml, renaming);
  const isPlain = renaming.ids.size === 0 && renaming.prefixes.size === 0;
  if (isPlain && !LOOSE_TRUTH.test(xml)) return { xml, originals, prefixes };
  return { xml: rewrite(xml, renaming), originals, prefixes };
}

/** Of a text that the gate has let through: what it has is the same in UTF-8. */
const OTHER_ENCODING = /^(<\?xml\s[^>]*?encoding\s*=\s*["'])[^"'>]*/;

/** A truth that is not written in the one way that bpmn-moddle reads. */
const LOOSE_TRUTH = new RegExp(
  `\\s(?:${[...BOOLEAN_ATTRIBUTES].join('|')})\\s*=\\s*["'](?:\\s*[01]|\\s+\\w|\\w+\\s)`,
);

const IDS = /\sid\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** Letters and signs that XML allows in a name, and bpmn-moddle does not. */
const MARKED_NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_.\-·]*$/u;
const PLAIN_NAME = /^[a-z_][\w-.]*$/i;

function plainIds(xml: string): ReadonlyMap<string, string> {
  const plain = new Map<string, string>();
  if (!hasMarkedIds(xml)) return plain;
  const ids = [...xml.matchAll(IDS)].map(([, double, single]) => (double ?? single ?? '').trim());
  // A reference that leads nowhere must not come to lead to one of them.
  const taken = new Set(xml.match(/[\w.-]+/g));
  for (const id of new Set(ids)) {
    if (PLAIN_NAME.test(id) || !MARKED_NAME.test(id)) continue;
    let name = withoutMarks(id);
    while (taken.has(name)) name += '_';
    taken.add(name);
    plain.set(id, name);
  }
  return plain;
}

/** "thẩm-định" gives "tham-dinh". */
function withoutMarks(id: string): string {
  const letters = id.replace(/[đĐ]/gu, (letter) => (letter === 'đ' ? 'd' : 'D'));
  const plain = letters
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w\-.]/gu, '_');
  return /^[a-z_]/i.test(plain) ? plain : `_${plain}`;
}

const DECLARATIONS = /\sxmlns:([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function knownPrefixes(xml: string): ReadonlyMap<string, string> {
  const prefixes = new Map<string, string>();
  for (const [, prefix = '', double, single] of xml.matchAll(DECLARATIONS)) {
    const known = PREFIXES.get((double ?? single ?? '').trim());
    if (known !== undefined && prefix !== known) prefixes.set(prefix, known);
  }
  return prefixes;
}

function writtenPrefixes(xml: string, { prefixes }: Renaming): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  for (const [prefix, known] of prefixes) {
    const isOnly = !written.has(known) && !xml.includes(`xmlns:${known}`);
    written.set(known, isOnly ? prefix : known);
  }
  return written;
}

/** Comments, CDATA, instructions, tags, and text between them. */
const PIECES = new RegExp(
  [
    /<!--[^]*?-->/,
    /<!\[CDATA\[[^]*?\]\]>/,
    /<\?[^]*?\?>/,
    /<[^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>/,
    /[^<]+/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);
/** Elements and attributes that hold the id of another element, or their own. */
const REFERENCE = /(?:^|:)(?:incoming|outgoing|supportedInterfaceRef|\w*Refs?)$/;
const ID_ATTRIBUTE = /(?:^|:)(?:id|default|bpmnElement|\w*Refs?)$/;

function rewrite(xml: string, renaming: Renaming): string {
  let isReference = false;
  return xml.replace(PIECES, (piece) => {
    if (!piece.startsWith('<')) return isReference ? plainReference(piece, renaming) : piece;
    if (/^<[!?]/.test(piece)) return piece;
    isReference = REFERENCE.test(/^<([^\s/>]+)/.exec(piece)?.[1] ?? '');
    return plainTag(piece, renaming);
  });
}

const ATTRIBUTE = /(?<=\s)([^\s=]+)(\s*=\s*)("[^"]*"|'[^']*')/g;

/** Where a tag has an attribute under two prefixes that mean the same, the second stays. */
function plainTag(tag: string, renaming: Renaming): string {
  const taken = new Set([...tag.matchAll(ATTRIBUTE)].map(([, name]) => name));
  return tag
    .replace(/^<\/?[^\s/>]+/, (name) => plainName(name, renaming))
    .replace(ATTRIBUTE, (_, name: string, equals: string, quoted: string) => {
      const value = plainValue(name, quoted, renaming);
      const plain = plainName(name, renaming);
      if (taken.has(plain)) return `${name}${equals}${value}`;
      taken.add(plain);
      return `${plain}${equals}${value}`;
    });
}

function plainValue(name: string, quoted: string, renaming: Renaming): string {
  if (BOOLEAN_ATTRIBUTES.has(name)) {
    return quoted
      .replace(/\s+/g, '')
      .replace(/^(["'])1/, '$1true')
      .replace(/^(["'])0/, '$1false');
  }
  return ID_ATTRIBUTE.test(name) ? plainReference(quoted, renaming) : quoted;
}

/** Of a tag, an attribute, or of the declaration of a prefix. */
function plainName(name: string, { prefixes }: Renaming): string {
  for (const [prefix, known] of prefixes) {
    if (name === `xmlns:${prefix}`) return `xmlns:${known}`;
    const [, begin = '', rest] = /^(<?\/?)([^]*)$/.exec(name) ?? [];
    if (rest?.startsWith(`${prefix}:`) === true) {
      return `${begin}${known}${rest.slice(prefix.length)}`;
    }
  }
  return name;
}

/** One or several ids, with white space around and the prefix of the file's own namespace. */
function plainReference(text: string, { ids }: Renaming): string {
  return text.replace(/[^\s:"']+/gu, (word) => ids.get(word) ?? word);
}
