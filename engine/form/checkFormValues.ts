import type { BilingualText, Form } from '../model/form.ts';
import type { Variables } from '../model/json.ts';
import { findFieldFaults } from './findFieldFaults.ts';
import type { FaultKind } from './fieldFault.ts';
import type { FormSetting } from './formSetting.ts';
import { sayFault } from './texts/sayFault.ts';

/** The first thing that is wrong with the values of a form. */
export type FormRefusal = {
  readonly code: 'FORM_INVALID';
  readonly field: string;
  readonly what: FaultKind;
  readonly label: BilingualText;
  /** Why, as a sentence. */
  readonly reason: BilingualText;
};

const NO_FORM: Form = { key: '', title: { vi: '', en: '' }, fields: [] };

/**
 * Checks what was typed into a form: only its own fields, all required ones that are there, each as
 * its field says. Null when all is well. A task without a form takes no values: nothing else may
 * reach the variables.
 */
export function checkFormValues(
  form: Form | null,
  values: Variables,
  setting: FormSetting,
): FormRefusal | null {
  const [first] = findFieldFaults(form ?? NO_FORM, values, setting);
  if (first === undefined) return null;
  const { field, what, label } = first;
  return { code: 'FORM_INVALID', field, what, label, reason: sayFault(first) };
}
