import { SaxesParser, type SaxesTagNS } from 'saxes';

/** One decision of a DMN file, and where it stands in the text. */
export type LocatedDecision = {
  readonly id: string;
  readonly name: string;
  readonly hasTable: boolean;
  /** Offsets of its element in the text, from 0. */
  readonly from: number;
  readonly to: number;
  /** Namespace that the element is written in, and the declarations around it. */
  readonly namespace: string;
  readonly declarations: Readonly<Record<string, string>>;
};

type Open = Omit<LocatedDecision, 'hasTable' | 'to'>;

/** The decisions of a DMN file in the order of the text; none for a text that is no XML. */
export function locateDecisions(xml: string): readonly LocatedDecision[] {
  const parser = new SaxesParser({ xmlns: true });
  const found: LocatedDecision[] = [];
  const offset = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
  let declarations: Readonly<Record<string, string>> = {};
  let tagStart = 0;
  let open: Open | null = null;
  let hasTable = false;
  let isBroken = false;
  parser.on('error', () => {
    isBroken = true;
  });
  parser.on('opentagstart', ({ name }) => {
    // The parser stands one character behind the name; "<" is one before it.
    tagStart = parser.position - name.length - 2 + offset;
  });
  parser.on('opentag', (tag) => {
    if (tag.local === 'definitions') declarations = declarationsOf(tag);
    if (tag.local === 'decisionTable' && open !== null) hasTable = true;
    if (tag.local !== 'decision' || open !== null) return;
    hasTable = false;
    const id = tag.attributes['id']?.value ?? '';
    const name = tag.attributes['name']?.value ?? id;
    open = { id, name, from: tagStart, namespace: tag.uri, declarations };
  });
  parser.on('closetag', ({ local }) => {
    if (local !== 'decision' || open === null) return;
    found.push({ ...open, hasTable, to: parser.position + offset });
    open = null;
  });
  parser.write(xml.slice(offset)).close();
  return isBroken ? [] : found;
}

function declarationsOf({ attributes }: SaxesTagNS): Readonly<Record<string, string>> {
  const all = Object.values(attributes).filter(({ prefix, name }) => {
    return prefix === 'xmlns' || name === 'xmlns';
  });
  return Object.fromEntries(all.map(({ name, value }) => [name, value]));
}
