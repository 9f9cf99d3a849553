import type { Form } from '../model/form.ts';
import type { Json, Variables } from '../model/json.ts';
import type { FormSetting } from './formSetting.ts';
import { isAsked } from './isAsked.ts';
import { resolveForm } from './resolveForm.ts';

/**
 * What a form writes into the dossier: what was typed, what is computed (never as it was sent), and
 * nothing for fields that are not there, so that an earlier answer does not stand behind them. What
 * is only shown is left out.
 */
export function writtenValues(
  form: Form | null,
  typed: Variables,
  setting: Pick<FormSetting, 'known' | 'at'>,
): Variables {
  if (form === null) return {};
  const { values, hidden } = resolveForm(form, typed, setting);
  const written: { [key: string]: Json } = {};
  for (const field of form.fields) {
    const { key, formula } = field;
    const isTyped = isAsked(field) && (Object.hasOwn(typed, key) || hidden.has(key));
    if (isTyped || formula !== undefined) written[key] = values[key] ?? null;
  }
  return written;
}
