import { useEffectEvent, useRef, useState, type RefObject } from 'react';

import type { Editor } from '../EditorContext.tsx';
import type { FieldColumn } from './fieldColumns.ts';
import type { CellEvents, CellMove } from './SheetCell.tsx';
import {
  addRow,
  columnAt,
  columnCount,
  moveRow,
  pasteCells,
  pastedCells,
  setCell,
  type CellPlace,
} from './sheetChanges.ts';
import type { TableSheet } from './tableSheet.ts';
import { typedCell } from './typedCell.ts';

/** What the cells do to the table, and where the focus stands. */
export type SheetEvents = {
  readonly events: CellEvents;
  /** The cell that had the focus last. */
  readonly at: CellPlace;
  /** Focuses a cell as soon as it is drawn. */
  readonly focus: (at: CellPlace) => void;
};

type SheetContext = {
  readonly change: (sheet: TableSheet) => void;
  readonly fields: readonly FieldColumn[];
};

/** Connects cells to the table; `latest` holds it as it is after the last change. */
export function useSheetEvents(
  editor: Editor,
  latest: RefObject<TableSheet | null>,
  { change, fields }: SheetContext,
): SheetEvents {
  const [at, setAt] = useState<CellPlace>({ row: 0, column: 0 });
  const apply = useEffectEvent(change);
  const known = useRef(fields);
  known.current = fields;
  const update = (next: TableSheet) => {
    latest.current = next;
    apply(next);
  };
  const commit = (place: CellPlace, text: string) => {
    const sheet = latest.current;
    const column = sheet && columnAt(sheet, place.column);
    if (!sheet || !column) return text;
    const typed = typedCell(text, sheet, column, known.current);
    update(setCell(sheet, place, typed));
    return typed;
  };
  const move = (place: CellPlace, way: CellMove) => {
    const sheet = latest.current;
    if (sheet) moveFrom(sheet, place, way, update);
  };
  const paste = (place: CellPlace, text: string) => {
    const sheet = latest.current;
    if (!sheet) return;
    const context = { newKey: newRowKey, fields: known.current };
    update(pasteCells(sheet, place, pastedCells(text), context));
  };
  const events = useRef<CellEvents>({
    onCommit: commit,
    onMove: move,
    onFocus: setAt,
    onPaste: paste,
    onUndo: (way) => editor.services.commandStack[way](),
  });
  return { events: events.current, at, focus: focusCell };
}

/** An id for a new row. */
export function newRowKey(): string {
  return `rule_${crypto.randomUUID().slice(0, 8)}`;
}

function moveFrom(
  sheet: TableSheet,
  { row, column }: CellPlace,
  way: CellMove,
  update: (sheet: TableSheet) => void,
): void {
  const rowStep = { up: -1, down: 1, 'next-row': 1, 'row-up': -1, 'row-down': 1, 'add-row': 1 };
  const down = way === 'left' || way === 'right' ? 0 : rowStep[way];
  if (way === 'add-row') update(addRow(sheet, row + 1, newRowKey()));
  if (way === 'row-up' || way === 'row-down')
    update(moveRow(sheet, row, way === 'row-up' ? -1 : 1));
  if (way === 'add-row') {
    focusCell({ row: row + 1, column: 0 });
    return;
  }
  const rows = sheet.rows.length;
  const across = way === 'left' ? -1 : way === 'right' ? 1 : 0;
  focusCell({
    row: Math.min(Math.max(row + down, 0), rows - 1),
    column: Math.min(Math.max(column + across, 0), columnCount(sheet) - 1),
  });
}

/** After the next drawing, so that a new row is there. */
function focusCell({ row, column }: CellPlace): void {
  window.requestAnimationFrame(() => {
    const cell = document.querySelector(`[data-cell="${row}:${column}"]`);
    if (cell instanceof HTMLInputElement) {
      cell.focus();
      cell.select();
    }
  });
}
