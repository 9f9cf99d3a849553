import { assert } from '../../engine/model/assert.ts';
import { toDay } from '../present/moment.ts';
import type { PrintSource } from './facts/printSource.ts';
import { receiptFacts, type Tracking } from './facts/receiptFacts.ts';
import { formInForce } from './formInForce.ts';
import type { FilledForm } from './printForm.ts';

/** The receipt (form 01) of a dossier, in the edition in force on the day of receipt. */
export function planReceipt(source: PrintSource, tracking: Tracking): FilledForm {
  const form = formInForce('receipt', toDay(source.dossier.receivedAt));
  assert(form !== null, 'Expected form 01 in every edition, but one has none.');
  return { form, facts: receiptFacts(source, tracking) };
}
