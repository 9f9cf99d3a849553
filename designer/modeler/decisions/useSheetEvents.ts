import { useState } from 'react';

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
  readonly sheet: TableSheet;
  readonly change: (sheet: TableSheet) => void;
  readonly fields: readonly FieldColumn[];
};

/** Connects the cells to the table. */
export function useSheetEvents(
  editor: Editor,
  { sheet, change, fields }: SheetContext,
): SheetEvents {
  const [at, setAt] = useState<CellPlace>({ row: 0, column: 0 });
  const typed = (place: CellPlace, text: string) => {
    const column = columnAt(sheet, place.column);
    return column === null ? text : typedCell(text, sheet, column, fields);
  };
  const events: CellEvents = {
    onCommit: (place, text) => {
      const feel = typed(place, text);
      change(setCell(sheet, place, feel));
      return feel;
    },
    onMove: (place, text, way) => {
      const filled = text === null ? sheet : setCell(sheet, place, typed(place, text));
      const moved = movedRows(filled, place, way);
      if (moved !== sheet) change(moved);
      focusCell(placeAfter(moved, place, way));
    },
    onFocus: setAt,
    onPaste: (place, text) => {
      change(pasteCells(sheet, place, pastedCells(text), { newKey: newRowKey, fields }));
    },
    onUndo: (way) => editor.services.commandStack[way](),
  };
  return { events, at, focus: focusCell };
}

/** An id for a new row. */
export function newRowKey(): string {
  return `rule_${crypto.randomUUID().slice(0, 8)}`;
}

function movedRows(sheet: TableSheet, { row }: CellPlace, way: CellMove): TableSheet {
  if (way === 'add-row') return addRow(sheet, row + 1, newRowKey());
  if (way === 'row-up') return moveRow(sheet, row, -1);
  return way === 'row-down' ? moveRow(sheet, row, 1) : sheet;
}

const STEPS: { readonly [Way in CellMove]: readonly [down: number, right: number] } = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
  'next-row': [1, 0],
  'add-row': [1, 0],
  'row-up': [-1, 0],
  'row-down': [1, 0],
};

function placeAfter(sheet: TableSheet, { row, column }: CellPlace, way: CellMove): CellPlace {
  const [down, right] = STEPS[way];
  const within = (place: number, count: number) => Math.min(Math.max(place, 0), count - 1);
  return {
    row: within(row + down, sheet.rows.length),
    column: way === 'add-row' ? 0 : within(column + right, columnCount(sheet)),
  };
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
