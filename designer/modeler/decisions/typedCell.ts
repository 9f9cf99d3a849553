import type { TableSheet } from './tableSheet.ts';
import type { ColumnPlace } from './sheetChanges.ts';

const YES = new Set(['có', 'co', 'đúng', 'yes', 'x']);
const NO = new Set(['không', 'khong', 'sai', 'no']);
/** Letters, digits and what stands inside of words; no sign that FEEL calculates with. */
const WORDS = /^[\p{L}\p{N}_][\p{L}\p{N}_ ./%-]*$/u;
const NUMBER = /^-?\d+(?:[.,]\d+)?$/u;

/**
 * What an officer typed, as FEEL: in a column of texts plain words get their quotation marks, in
 * one of yes and no "có" and "không" become `true` and `false`, a number may have a decimal comma.
 * Everything else is taken as it is.
 */
export function typedCell(text: string, sheet: TableSheet, { kind, index }: ColumnPlace): string {
  const typed = text.trim();
  if (typed === '' || typed === '-' || kind === 'notes') return typed;
  const { type } = sheet[kind][index] ?? { type: '' };
  if (type === 'boolean') return yesOrNo(typed);
  if (type === 'number') return NUMBER.test(typed) ? typed.replace(',', '.') : typed;
  if (type !== 'string') return typed;
  const isOutput = kind === 'outputs';
  const parts = isOutput ? [typed] : typed.split(',').map((part) => part.trim());
  if (!parts.every(isPlain)) return typed;
  // An input as a result is written by its name.
  const asked = sheet.inputs.map(({ expression }) => expression);
  if (isOutput && asked.includes(typed)) return typed;
  return parts.map((part) => `"${part}"`).join(', ');
}

function isPlain(part: string): boolean {
  return WORDS.test(part) && part !== 'null' && !part.startsWith('not ');
}

function yesOrNo(typed: string): string {
  const word = typed.toLowerCase();
  if (YES.has(word)) return 'true';
  return NO.has(word) ? 'false' : typed;
}
