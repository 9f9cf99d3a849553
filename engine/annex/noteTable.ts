import { foldText } from '../model/foldText.ts';
import type { StepTable, TableRow } from '../model/stepTable.ts';
import { cellOf } from './cellOf.ts';
import { readDuration } from './readDuration.ts';
import type { TableNote } from './tableNote.ts';
import { tableTotal } from './tableTotal.ts';
import { formatMinutes, timeStyle } from './timeStyle.ts';

/** What is missing, unclear or does not add up in a table as written. Steps are told by place. */
export function noteTable(table: StepTable): readonly TableNote[] {
  const kept = table.columns.flatMap(({ kind, heading }): readonly TableNote[] =>
    kind === 'other' && heading !== '' ? [{ code: 'column-kept', facts: { heading } }] : [],
  );
  const headings = table.rows.flatMap((row): readonly TableNote[] => {
    const text = row.cells.filter(Boolean).join(' ');
    return row.kind === 'heading' ? [{ code: 'line-not-a-step', facts: { text } }] : [];
  });
  const steps = table.rows.filter(({ kind }) => kind === 'step');
  const ofSteps = steps.flatMap((row, at) => noteStep(table, row, at + 1));
  return [...noteTotal(table), ...ofSteps, ...headings, ...noteUnit(table), ...kept];
}

function noteTotal(table: StepTable): readonly TableNote[] {
  const { sumMinutes, written, writtenMinutes } = tableTotal(table);
  if (written === null) return [{ code: 'total-missing', facts: {} }];
  const { text } = written;
  if (writtenMinutes === null) return [{ code: 'total-unreadable', facts: { text } }];
  if (writtenMinutes === sumMinutes) return [];
  const sum = formatMinutes(sumMinutes, timeStyle(table));
  return [{ code: 'sum-differs', facts: { written: text, sum } }];
}

function noteStep(table: StepTable, row: TableRow, step: number): readonly TableNote[] {
  const notes: TableNote[] = [];
  const time = cellOf(table, row, 'time');
  const isRead = readDuration(time, table.unit) !== null;
  if (time === '') notes.push({ code: 'time-missing', facts: { step } });
  else if (!isRead) notes.push({ code: 'time-unreadable', facts: { step, text: time } });
  if (cellOf(table, row, 'content') === '') {
    notes.push({ code: 'content-missing', facts: { step } });
  }
  if (cellOf(table, row, 'performer') === '') {
    notes.push({ code: step === 1 ? 'performer-missing' : 'performer-as-above', facts: { step } });
  }
  return notes;
}

/** Decisions say "ngày" and mean "ngày làm việc"; the law knows both. */
function noteUnit({ columns, unit }: StepTable): readonly TableNote[] {
  const isTold = columns.some(
    ({ kind, heading }) => kind === 'time' && foldText(heading).includes('lam viec'),
  );
  return unit === 'day' && !isTold ? [{ code: 'day-is-working-day', facts: {} }] : [];
}
