import type { LocalDate } from '../../engine/model/time.ts';
import type { Edition, FormKind, PrintedForm } from './printedForm.ts';
import { APOLOGY_FORMS } from './templates/apologyForms.ts';
import { RECEIPT_FORMS } from './templates/receiptForms.ts';
import { REFUSAL_FORMS } from './templates/refusalForms.ts';
import { REGISTER_FORMS } from './templates/registerForms.ts';
import { SLIP_FORMS } from './templates/slipForms.ts';
import { STOP_FORMS } from './templates/stopForms.ts';
import { SUPPLEMENT_FORMS } from './templates/supplementForms.ts';

/**
 * Every printed form of both editions.
 *
 * Source: annexes of circulars 01/2018/TT-VPCP and 03/2025/TT-VPCP; the lines are reconstructed
 * from real forms, not copied from the gazette (docs/forms-printed.md).
 */
export const PRINTED_FORMS: readonly PrintedForm[] = [
  ...RECEIPT_FORMS,
  ...SUPPLEMENT_FORMS,
  ...REFUSAL_FORMS,
  ...APOLOGY_FORMS,
  ...STOP_FORMS,
  ...SLIP_FORMS,
  ...REGISTER_FORMS,
];

const IN_FORCE_2025: LocalDate = '2025-09-15';

/** Which edition is in force on a day. Source: circular 03/2025/TT-VPCP, from 15/9/2025. */
export function editionInForce(on: LocalDate): Edition {
  return on < IN_FORCE_2025 ? 'tt01-2018' : 'tt03-2025';
}

/** The form of that kind in force on a day; null when the edition of that day has none. */
export function formInForce(kind: FormKind, on: LocalDate): PrintedForm | null {
  const edition = editionInForce(on);
  return PRINTED_FORMS.find((form) => form.kind === kind && form.edition === edition) ?? null;
}
