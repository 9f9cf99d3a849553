import { SaxesParser } from 'saxes';

const DRAWN = new Set(['BPMNShape', 'BPMNEdge']);
const LABEL = 'BPMNLabel';
const POINTS = new Set(['Bounds', 'waypoint']);

/**
 * Where each element is drawn, as one text of its numbers by its id; texts beside elements do not
 * count. Only for a file that the gate has let through (`parseDefinitions`). Pure.
 */
export function readLayout(bpmn: string): ReadonlyMap<string, string> {
  const layout = new Map<string, string>();
  const parser = new SaxesParser();
  let drawn: string | null = null;
  let isLabel = false;
  parser.on('opentag', ({ name, attributes }) => {
    const local = localName(name);
    if (DRAWN.has(local)) drawn = attributes['bpmnElement'] ?? null;
    if (local === LABEL) isLabel = true;
    if (drawn === null || isLabel || !POINTS.has(local)) return;
    const numbers = Object.entries(attributes).map(([key, text]) => `${key}=${Number(text)}`);
    layout.set(drawn, [layout.get(drawn) ?? '', ...numbers.toSorted()].join(' '));
  });
  parser.on('closetag', ({ name }) => {
    if (DRAWN.has(localName(name))) drawn = null;
    if (localName(name) === LABEL) isLabel = false;
  });
  parser.write(bpmn).close();
  return layout;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
