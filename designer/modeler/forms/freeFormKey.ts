import type { Form } from '../../../api/contract/forms.ts';
import { freeName, toIdentifier } from './toIdentifier.ts';

/** A key for a new form, made from the step's name, that no other form has. */
export function freeFormKey(stepName: string, forms: readonly Form[]): string {
  return freeName(toIdentifier(stepName, 'form'), new Set(forms.map(({ key }) => key)));
}
