import { noWords, yesWords } from '../../i18n/yesNoWords.ts';
import type { FieldColumn } from './fieldColumns.ts';
import type { ColumnPlace, InputColumn, TableSheet } from './tableSheet.ts';

/** Letters, digits and what stands inside of words; no sign that FEEL calculates with. */
const WORDS = /^[\p{L}\p{N}_][\p{L}\p{N}_ ./%-]*$/u;
const NUMBER = /^-?\d+(?:[.,]\d+)?$/u;

/**
 * What an officer typed, as FEEL: in a column of texts plain words get their quotation marks, the
 * words of a choice become its value, in one of yes and no "có" and "không" become `true` and
 * `false`, a number may have a decimal comma. Everything else is taken as it is.
 */
export function typedCell(
  text: string,
  sheet: TableSheet,
  { kind, index }: ColumnPlace,
  fields: readonly FieldColumn[],
): string {
  const typed = text.trim();
  if (typed === '' || typed === '-' || kind === 'notes') return typed;
  const type = sheet[kind][index]?.type;
  if (type === 'boolean') return yesOrNo(typed);
  if (type === 'number') return NUMBER.test(typed) ? typed.replace(',', '.') : typed;
  if (type !== 'string') return typed;
  return kind === 'inputs' ? testOf(typed, sheet.inputs[index], fields) : resultOf(typed, sheet);
}

function testOf(
  typed: string,
  column: InputColumn | undefined,
  fields: readonly FieldColumn[],
): string {
  const parts = typed.split(',').map((part) => part.trim());
  if (!parts.every(isPlain)) return typed;
  const values = valuesOf(column, fields);
  return parts.map((part) => values.get(part.toLowerCase()) ?? `"${part}"`).join(', ');
}

/** An input as a result is written by its name. */
function resultOf(typed: string, { inputs }: TableSheet): string {
  const isAsked = inputs.some(({ expression }) => expression === typed);
  return isAsked || !isPlain(typed) ? typed : `"${typed}"`;
}

/** Words of a choice, in small letters -> its value in FEEL. */
function valuesOf(
  column: InputColumn | undefined,
  fields: readonly FieldColumn[],
): ReadonlyMap<string, string> {
  const field = fields.find(({ expression }) => expression === column?.expression);
  return new Map([...(field?.labels ?? [])].map(([value, words]) => [words.toLowerCase(), value]));
}

function isPlain(part: string): boolean {
  return WORDS.test(part) && part !== 'null' && !part.startsWith('not ');
}

function yesOrNo(typed: string): string {
  const word = typed.toLowerCase();
  if (yesWords.has(word)) return 'true';
  return noWords.has(word) ? 'false' : typed;
}
