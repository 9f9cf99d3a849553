import type { StepTable } from '../../../engine/model/stepTable.ts';

/** A step table as a piece of HTML with borders, as word processors take it from the clipboard. */
export function tableHtml({ title, columns, rows }: StepTable): string {
  const page = document.implementation.createHTMLDocument();
  const table = page.createElement('table');
  table.setAttribute('border', '1');
  const head = table.createTHead().insertRow();
  for (const { heading } of columns) head.append(cellOf(page, 'th', heading));
  const body = table.createTBody();
  for (const { cells } of rows) {
    const line = body.insertRow();
    for (const text of cells) line.append(cellOf(page, 'td', text));
  }
  const titles = title
    .split('\n')
    .filter(Boolean)
    .map((text) => cellOf(page, 'p', text));
  page.body.append(...titles, table);
  return page.body.innerHTML;
}

function cellOf(page: Document, tag: 'th' | 'td' | 'p', text: string): HTMLElement {
  const element = page.createElement(tag);
  for (const [at, line] of text.split('\n').entries()) {
    if (at > 0) element.append(page.createElement('br'));
    element.append(line);
  }
  return element;
}
