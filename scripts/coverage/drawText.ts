import type { DiagramBounds } from './readDiagram.ts';

const SIZE = 11.5;
const LINE = 14;
/** Width of a letter in parts of its size, on the wide side, so that no line leaves its box. */
const LETTER = 0.52;

/** A text in the middle of a box, broken at its blanks so that it fits the width. */
export function drawText(text: string, box: DiagramBounds, colour: string): string {
  const lines = breakLines(text, Math.max(10, Math.floor(box.width / (SIZE * LETTER))));
  const x = box.x + box.width / 2;
  const first = box.y + box.height / 2 - ((lines.length - 1) * LINE) / 2 + SIZE / 3;
  return lines
    .map((line, index) => {
      const y = first + index * LINE;
      return (
        `<text x="${x}" y="${y}" text-anchor="middle" font-size="${SIZE}" fill="${colour}">` +
        `${escapeXml(line)}</text>`
      );
    })
    .join('');
}

/** A text as it may stand in XML. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function breakLines(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
