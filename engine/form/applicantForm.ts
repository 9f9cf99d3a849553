import type { Form, FormField } from '../model/form.ts';
import { APPLICANT_TITLE } from './texts/applicantTitle.ts';

/**
 * What an applicant is asked who hands in a dossier online: the fields of the procedure's forms
 * that are marked for them, each once, in the order of the forms; null when there is none, for then
 * it is handed in at the counter only. Pure.
 *
 * The officer's form has the same fields, and opens with the answers.
 */
export function applicantForm(forms: readonly Form[]): Form | null {
  const fields = new Map<string, FormField>();
  for (const form of forms) {
    for (const field of form.fields) {
      if (field.fromApplicant === true && !fields.has(field.key)) fields.set(field.key, field);
    }
  }
  if (fields.size === 0) return null;
  return { key: 'applicant', title: APPLICANT_TITLE, fields: [...fields.values()] };
}
