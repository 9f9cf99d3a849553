import type { Json } from '../../engine/model/json.ts';
import type { FormField } from '../contract/forms.ts';
import { moneyWords } from '../texts/moneyWords.ts';

/**
 * An answer to a field as its reader sees it: "35/TB-TCS", "30/12/2026", "20.000.000 đồng".
 *
 * "" when there is none, or when the kind of field has no words for people outside.
 */
export function answerWords(kind: FormField['kind'], value: Json | undefined): string {
  if (kind === 'money') return typeof value === 'number' ? moneyWords(value) : '';
  if (typeof value !== 'string') return '';
  return kind === 'date' ? value.split('-').toReversed().join('/') : value.trim();
}
