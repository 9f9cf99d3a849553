import type { FormField, PrintedLine } from '../../../engine/model/form.ts';
import type { HistoryEvent } from '../../../engine/model/history.ts';
import type { Json } from '../../../engine/model/json.ts';
import type { PrintSource } from './printSource.ts';

/** What was answered for a line of a printed form, and when. */
export type PrintedAnswer = { readonly words: string; readonly event: HistoryEvent };

/**
 * What was answered in fields that are marked for a line (`prints`), oldest first. Several fields
 * of one form with the same mark are one answer; what was left empty is none.
 */
export function answersToPrint(
  { history, model }: Pick<PrintSource, 'history' | 'model'>,
  line: PrintedLine,
): readonly PrintedAnswer[] {
  return history.flatMap((event) => {
    const { elementId, input } = event;
    if (elementId === null || input === null || !('variables' in input)) return [];
    const fields = model.formOf(elementId)?.fields.filter(({ prints }) => prints === line) ?? [];
    const words = fields
      .map((field) => wordsOf(field, input.variables[field.key] ?? null))
      .filter((text) => text !== '')
      .join('\n');
    return words === '' ? [] : [{ words, event }];
  });
}

/** The latest answer for a line; "" when there is none. */
export function lastWords(
  source: Pick<PrintSource, 'history' | 'model'>,
  line: PrintedLine,
): string {
  return answersToPrint(source, line).at(-1)?.words ?? '';
}

function wordsOf({ options = [] }: FormField, value: Json): string {
  if (typeof value !== 'string') return '';
  return options.find((option) => option.value === value)?.label.vi ?? value.trim();
}
