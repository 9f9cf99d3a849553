import { evaluateExpression } from '../expression/evaluateExpression.ts';
import type { Form } from '../model/form.ts';
import type { Json } from '../model/json.ts';
import type { FormSetting } from './formSetting.ts';

/**
 * What stands in a form when it is opened: what the dossier holds under the key of a field, else
 * what its `prefill` gives. Nothing of the dossier but that leaves with a form.
 */
export function openingValues(
  form: Form,
  { known, at }: Pick<FormSetting, 'known' | 'at'>,
): { readonly [key: string]: Json } {
  const values: { [key: string]: Json } = {};
  for (const { key, prefill } of form.fields) {
    const held = Object.hasOwn(known, key) ? (known[key] ?? null) : null;
    if (held !== null) values[key] = held;
    if (prefill === undefined || held !== null) continue;
    const result = evaluateExpression(prefill, { variables: known, at });
    if (result.ok && result.value !== null) values[key] = result.value;
  }
  return values;
}
