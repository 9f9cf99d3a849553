import { tableText } from '../../../engine/annex/tableText.ts';
import type { StepTable } from '../../../engine/model/stepTable.ts';
import { tableHtml } from './tableHtml.ts';

/**
 * Puts a table on the clipboard, as a table for Word and as text with tabs for spreadsheets; false
 * where the browser does not allow it.
 *
 * The way over the `copy` event works on plain HTTP too, where pages have no `navigator.clipboard`.
 */
export function copyTable(table: StepTable): boolean {
  let isTaken = false;
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', tableHtml(table));
    event.clipboardData?.setData('text/plain', tableText(table));
    event.preventDefault();
    event.stopImmediatePropagation();
    isTaken = event.clipboardData !== null;
  };
  document.addEventListener('copy', fill, { capture: true });
  document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
  return isTaken;
}
