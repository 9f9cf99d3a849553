import { SaxesParser } from 'saxes';

/** An element of a document, without its prefix; `text` is its own, not that of its parts. */
export type XmlPart = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parts: readonly XmlPart[];
  readonly text: string;
};

type OpenPart = {
  name: string;
  attributes: Record<string, string>;
  parts: XmlPart[];
  text: string;
};

const DEPTH_MAX = 200;

/**
 * Reads XML as a tree; throws the reader's Error for a text that is none, or is nested too deep.
 */
export function readXml(xml: string): XmlPart {
  const parser = new SaxesParser();
  const open: OpenPart[] = [{ name: '', attributes: {}, parts: [], text: '' }];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('Expected no DOCTYPE in a document, but there is one.');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > DEPTH_MAX) throw new Error(`Expected at most ${DEPTH_MAX} levels.`);
    const named = Object.entries(attributes).map(([key, value]) => [localName(key), value]);
    const part = {
      name: localName(name),
      attributes: Object.fromEntries(named),
      parts: [],
      text: '',
    };
    open.at(-1)?.parts.push(part);
    open.push(part);
  });
  parser.on('text', (text) => {
    const part = open.at(-1);
    if (part !== undefined) part.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  const [root] = open[0]?.parts ?? [];
  if (root === undefined) throw new Error('Expected an element, but there is none.');
  return root;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Parts of that name directly inside. */
export function partsNamed({ parts }: XmlPart, name: string): readonly XmlPart[] {
  return parts.filter((part) => part.name === name);
}

/** Parts of that name anywhere inside, in document order. */
export function partsWithin(part: XmlPart, name: string): readonly XmlPart[] {
  return part.parts.flatMap((inner) => [
    ...(inner.name === name ? [inner] : []),
    ...partsWithin(inner, name),
  ]);
}
