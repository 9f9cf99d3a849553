import type { PrintedFormView } from '../contract/printedForms.ts';
import type { PrintedForm } from '../printing/printedForm.ts';

/** A form in the list of those that can be printed; `path`: what it is of, below /api. */
export function presentForm(form: PrintedForm, path: string): PrintedFormView {
  const { kind, number, edition, name } = form;
  return { kind, number, edition, name, url: `/api${path}/${kind}.pdf` };
}
