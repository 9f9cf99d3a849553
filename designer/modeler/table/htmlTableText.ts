import { gridText } from '../../../engine/annex/gridText.ts';

const BLOCKS = 'p, div, li, h1, h2, h3, h4, h5, h6, tr';

/**
 * The largest table of what Word, Excel or a page put on the clipboard as HTML, as text with tabs;
 * null where there is none. Text before the table stays above it, one line each. Of a merged cell
 * the first place has the text, the others are blank.
 */
export function htmlTableText(html: string): string | null {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const [table] = [...page.querySelectorAll('table')].toSorted(
    (one, other) => other.rows.length - one.rows.length,
  );
  if (table === undefined) return null;
  const before = [...page.querySelectorAll('p, h1, h2, h3, h4, h5, h6')]
    .filter((block) => isBefore(block, table))
    .map((block) => textOf(block).replaceAll('\n', ' '));
  return gridText([...before.filter(Boolean).map((line) => [line]), ...gridOf(table)]);
}

function isBefore(block: Element, table: Element): boolean {
  const place = block.compareDocumentPosition(table);
  return (place & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && block.closest('table') === null;
}

/** No table of a decision is wider or has cells over more lines; a page may say anything. */
const SPAN_MAX = 500;

function gridOf(table: HTMLTableElement): readonly (readonly string[])[] {
  const grid: string[][] = [...table.rows].map(() => []);
  for (const [line, row] of [...table.rows].entries()) {
    for (const cell of row.cells) {
      const at = firstFree(grid[line] ?? []);
      for (let down = 0; down < Math.min(cell.rowSpan, SPAN_MAX); down += 1) {
        placeCell(grid[line + down], {
          at,
          width: cell.colSpan,
          text: down === 0 ? textOf(cell) : '',
        });
      }
    }
  }
  return grid.map((cells) => Array.from(cells, (cell) => cell ?? ''));
}

/** Places that a merged cell of a line above holds already are not free. */
function firstFree(cells: readonly string[]): number {
  for (let at = 0; at < cells.length; at += 1) if (cells[at] === undefined) return at;
  return cells.length;
}

function placeCell(
  cells: string[] | undefined,
  cell: { readonly at: number; readonly width: number; readonly text: string },
): void {
  if (cells === undefined) return;
  for (let right = 0; right < Math.min(cell.width, SPAN_MAX); right += 1) {
    cells[cell.at + right] = right === 0 ? cell.text : '';
  }
}

/** Line breaks of the source mean nothing; paragraphs, list items and `br` are lines. */
function textOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  const walker = copy.ownerDocument.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    node.textContent = (node.textContent ?? '').replaceAll(/\s+/g, ' ');
  }
  for (const stop of copy.querySelectorAll('br')) stop.replaceWith('\n');
  for (const block of copy.querySelectorAll(BLOCKS)) block.append('\n');
  const lines = (copy.textContent ?? '').split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join('\n');
}
