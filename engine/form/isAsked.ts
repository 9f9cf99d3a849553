import type { FormField } from '../model/form.ts';

/** Whether somebody types into the field. */
export function isAsked({ kind, readOnly, formula }: FormField): boolean {
  return kind !== 'heading' && readOnly !== true && formula === undefined;
}
