import {
  useEffect,
  useEffectEvent,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
} from 'react';

import type { CellPlace } from './sheetChanges.ts';

/** Where the keyboard leads from a cell. */
export type CellMove =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'next-row'
  | 'add-row'
  | 'row-up'
  | 'row-down';

/** What the cells of a table tell it. */
export type CellEvents = {
  /** Gives the text as it stands in the table then. */
  readonly onCommit: (at: CellPlace, text: string) => string;
  /** `text` is what has been typed, null when nothing was. */
  readonly onMove: (at: CellPlace, text: string | null, move: CellMove) => void;
  readonly onFocus: (at: CellPlace) => void;
  readonly onPaste: (at: CellPlace, text: string) => void;
  readonly onUndo: (way: 'undo' | 'redo') => void;
};

type SheetCellProps = {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly value: string;
  readonly placeholder: string | undefined;
  readonly isWrong: boolean;
  readonly listId: string | undefined;
  readonly events: CellEvents;
};

/** One cell: what is typed goes into the table when it is left; Escape gives the old text back. */
export function SheetCell(props: SheetCellProps) {
  const { row, column, label, value, placeholder, isWrong, listId, events } = props;
  const at = { row, column };
  const [text, setText] = useState(value);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setText(value);
  }
  const commit = () => {
    if (text.trim() !== value) setText(events.onCommit(at, text));
  };
  const commitWhenGone = useEffectEvent(commit);
  useEffect(() => () => commitWhenGone(), []);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && text !== value) {
      event.stopPropagation();
      setText(value);
      return;
    }
    const way = text === value ? undoKey(event) : null;
    const move = way === null ? moveOf(event) : null;
    if (way === null && move === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (way !== null) events.onUndo(way);
    if (move === null) return;
    events.onMove(at, text.trim() === value ? null : text, move);
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain');
    // A text without tabs is no cells: the box takes it in by itself.
    if (!/[\t\n]/u.test(pasted.replace(/\r?\n$/u, ''))) return;
    event.preventDefault();
    events.onPaste(at, pasted);
  };
  return (
    <input
      className="decision-cell"
      data-cell={`${row}:${column}`}
      aria-label={label}
      aria-invalid={isWrong || undefined}
      placeholder={placeholder}
      list={listId}
      autoComplete="off"
      spellCheck={false}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onFocus={() => events.onFocus(at)}
      onBlur={commit}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    />
  );
}

function undoKey({ ctrlKey, metaKey, shiftKey, key }: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(ctrlKey || metaKey)) return null;
  if (key.toLowerCase() === 'y') return 'redo';
  if (key.toLowerCase() !== 'z') return null;
  return shiftKey ? 'redo' : 'undo';
}

const ARROWS: Readonly<Record<string, CellMove>> = { ArrowUp: 'up', ArrowDown: 'down' };
const ROW_MOVES: Readonly<Record<string, CellMove>> = {
  ArrowUp: 'row-up',
  ArrowDown: 'row-down',
};

function moveOf(event: KeyboardEvent<HTMLInputElement>): CellMove | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const isCommand = ctrlKey || metaKey;
  if (key === 'Enter') return isCommand ? 'add-row' : 'next-row';
  if (isCommand || shiftKey) return null;
  return (altKey ? ROW_MOVES[key] : (ARROWS[key] ?? sideMove(event))) ?? null;
}

/** To the side only from the end of the text: inside of it the arrows move the caret. */
function sideMove({ key, currentTarget }: KeyboardEvent<HTMLInputElement>): CellMove | null {
  const { selectionStart, selectionEnd, value } = currentTarget;
  if (selectionStart !== selectionEnd) return null;
  if (key === 'ArrowLeft' && selectionStart === 0) return 'left';
  return key === 'ArrowRight' && selectionStart === value.length ? 'right' : null;
}
