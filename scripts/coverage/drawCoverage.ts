import { drawText, escapeXml } from './drawText.ts';
import type {
  Diagram,
  DiagramBounds,
  DiagramEdge,
  DiagramPoint,
  DiagramShape,
} from './readDiagram.ts';

/** How often one element is taken, by whom. */
export type TakenCount = { readonly written: number; readonly generated: number };

/** What the picture says above the drawing. */
export type CoverageHeading = { readonly title: string; readonly lines: readonly string[] };

type Colour = { readonly line: string; readonly fill: string; readonly dash: string };

const WRITTEN: Colour = { line: '#1d6b34', fill: '#e3f4e6', dash: '' };
const GENERATED: Colour = { line: '#9a5b00', fill: '#fff2d9', dash: '' };
const MISSING: Colour = { line: '#b3261e', fill: '#fde7e5', dash: ' stroke-dasharray="6 4"' };
const CONTAINERS = new Set(['Participant', 'Lane']);
const MARGIN = 40;
const HEADING = 176;
/** The legend fits into this width. */
const WIDTH_MIN = 1_040;

/** The drawing as SVG, coloured by who takes each element, with a legend in Vietnamese. */
export function drawCoverage(
  { shapes, edges }: Diagram,
  takenBy: (elementId: string) => TakenCount,
  heading: CoverageHeading,
): string {
  const frame = frameOf(shapes, edges);
  const containers = shapes.filter(({ type }) => CONTAINERS.has(type));
  const nodes = shapes.filter(({ type }) => !CONTAINERS.has(type));
  const flows = edges.filter(({ type }) => type === 'SequenceFlow');
  const box = [frame.x, frame.y, frame.width, frame.height].join(' ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${frame.width}"`,
    ` height="${frame.height}" font-family="Be Vietnam Pro, Noto Sans, sans-serif">`,
    `<title>${escapeXml(heading.title)}</title>`,
    `<defs>${[WRITTEN, GENERATED, MISSING].map(arrow).join('')}</defs>`,
    `<rect x="${frame.x}" y="${frame.y}" width="${frame.width}" height="${frame.height}"`,
    ' fill="#ffffff"/>',
    ...drawHeading(frame, heading),
    ...containers.map(drawContainer),
    ...flows.map((flow) => drawFlow(flow, takenBy(flow.elementId))),
    ...nodes.map((node) => drawNode(node, takenBy(node.elementId))),
    // On top of all lines, so that no number is crossed out.
    ...flows.map((flow) => drawCount(takenBy(flow.elementId), middleOf(flow.points))),
    ...nodes.map((node) => drawCount(takenBy(node.elementId), cornerOf(node))),
    '</svg>\n',
  ].join('\n');
}

function frameOf(shapes: readonly DiagramShape[], edges: readonly DiagramEdge[]): DiagramBounds {
  const corners = shapes.flatMap(({ bounds: { x, y, width, height } }) => [
    { x, y },
    { x: x + width, y: y + height },
  ]);
  const points = [...corners, ...edges.flatMap((edge) => edge.points)];
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN - HEADING];
  const width = Math.max(WIDTH_MIN, Math.max(...xs) + MARGIN - left);
  return { x: left, y: top, width, height: Math.max(...ys) + MARGIN - top };
}

function colourOf({ written, generated }: TakenCount): Colour {
  if (written > 0) return WRITTEN;
  return generated > 0 ? GENERATED : MISSING;
}

function arrow({ line }: Colour): string {
  return (
    `<marker id="arrow${line.slice(1)}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" ` +
    'markerHeight="8" orient="auto-start-reverse">' +
    `<path d="M0 0 L10 5 L0 10 z" fill="${line}"/></marker>`
  );
}

const LEGEND = [
  [WRITTEN, 'có kịch bản viết tay đi qua'],
  [GENERATED, 'chỉ kịch bản sinh tự động đi qua'],
  [MISSING, 'chưa kịch bản nào đi qua'],
] as const;

function drawHeading({ x, y }: DiagramBounds, { title, lines }: CoverageHeading): string[] {
  const left = x + MARGIN;
  const note = 'Số ở mỗi phần tử: lần đi qua của kịch bản viết tay · của kịch bản sinh tự động';
  return [
    `<text x="${left}" y="${y + 44}" font-size="24" font-weight="600">${escapeXml(title)}</text>`,
    ...lines.map((line, index) => {
      const at = y + 72 + index * 22;
      return `<text x="${left}" y="${at}" font-size="16">${escapeXml(line)}</text>`;
    }),
    ...LEGEND.map(([{ line, fill, dash }, text], index) => {
      const at = left + index * 330;
      return (
        `<rect x="${at}" y="${y + 122}" width="28" height="18" rx="4" fill="${fill}" ` +
        `stroke="${line}" stroke-width="2"${dash}/>` +
        `<text x="${at + 38}" y="${y + 137}" font-size="16">${text}</text>`
      );
    }),
    `<text x="${left}" y="${y + 168}" font-size="16" fill="#444444">${note}</text>`,
  ];
}

function drawContainer({ bounds: { x, y, width, height }, name, type }: DiagramShape): string {
  const isPool = type === 'Participant';
  const middle = y + height / 2;
  const at = x + 20;
  return (
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="none" stroke="#8a8f98" ` +
    `stroke-width="${isPool ? 2 : 1}"/><text transform="translate(${at} ${middle}) rotate(-90)" ` +
    `text-anchor="middle" font-size="13" fill="#444444">${escapeXml(name)}</text>`
  );
}

function drawFlow({ points, name, label }: DiagramEdge, taken: TakenCount): string {
  const { line, dash } = colourOf(taken);
  const way = points.map(({ x, y }) => `${x},${y}`).join(' ');
  const named = label === null || name === '' ? '' : drawText(name, label, '#333333');
  return (
    `<polyline points="${way}" fill="none" stroke="${line}" stroke-width="2"${dash} ` +
    `marker-end="url(#arrow${line.slice(1)})"/>${named}`
  );
}

function drawNode({ bounds, name, type, label }: DiagramShape, taken: TakenCount): string {
  const { line, fill, dash } = colourOf(taken);
  const paint = `fill="${fill}" stroke="${line}" stroke-width="${strokeOf(type)}"${dash}`;
  const place = isActivity(type) ? bounds : label;
  const named = place === null || name === '' ? '' : drawText(name, place, '#1b1b1b');
  return `${outline(bounds, type, paint)}${named}`;
}

function isActivity(type: string): boolean {
  return !type.endsWith('Event') && !type.endsWith('Gateway');
}

/** Where flows and border events seldom are. */
function cornerOf({ type, bounds: { x, y, width, height } }: DiagramShape): DiagramPoint {
  if (isActivity(type)) return { x: x + width - 24, y: y + height };
  return { x: x + width + 6, y: y - 2 };
}

/** The middle of the longest stretch of a flow. */
function middleOf(points: readonly DiagramPoint[]): DiagramPoint {
  const stretches = points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    return { middle, length: Math.hypot(to.x - from.x, to.y - from.y) };
  });
  const longest = stretches.toSorted((one, other) => other.length - one.length)[0];
  return longest?.middle ?? { x: 0, y: 0 };
}

function strokeOf(type: string): number {
  if (type === 'EndEvent') return 4;
  return type === 'CallActivity' ? 4 : 2;
}

function outline({ x, y, width, height }: DiagramBounds, type: string, paint: string): string {
  const [cx, cy] = [x + width / 2, y + height / 2];
  if (type.endsWith('Gateway')) {
    const corners = `${cx},${y} ${x + width},${cy} ${cx},${y + height} ${x},${cy}`;
    return `<polygon points="${corners}" ${paint}/>`;
  }
  if (isActivity(type)) {
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="10" ${paint}/>`;
  }
  const ring = `<circle cx="${cx}" cy="${cy}" r="${width / 2}" ${paint}/>`;
  const isDouble = type.startsWith('Intermediate') || type === 'BoundaryEvent';
  return isDouble ? `${ring}<circle cx="${cx}" cy="${cy}" r="${width / 2 - 4}" ${paint}/>` : ring;
}

function drawCount(taken: TakenCount, { x, y }: DiagramPoint): string {
  const { line } = colourOf(taken);
  const text = `${taken.written} · ${taken.generated}`;
  const width = text.length * 6 + 8;
  return (
    `<rect x="${x - width / 2}" y="${y - 8}" width="${width}" height="16" rx="8" fill="#ffffff" ` +
    `stroke="${line}"/><text x="${x}" y="${y + 4}" text-anchor="middle" font-size="11" ` +
    `fill="${line}">${text}</text>`
  );
}
