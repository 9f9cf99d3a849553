import { evaluateExpression } from '../expression/evaluateExpression.ts';
import type { Applicant } from '../model/dossier.ts';
import type { Form } from '../model/form.ts';
import type { Json, Variables } from '../model/json.ts';
import type { Instant } from '../model/time.ts';

/** What a form can be filled from before anybody types. */
export type OpeningSetting = {
  readonly known: Variables;
  /** Who handed the dossier in, as `applicant` in a `prefill`; null where it is nobody real. */
  readonly applicant: Applicant | null;
  readonly at: Instant;
};

/**
 * What stands in a form when it is opened: what the dossier holds under the key of a field, else
 * what its `prefill` gives. Nothing of the dossier but that leaves with a form.
 */
export function openingValues(
  form: Form,
  { known, applicant, at }: OpeningSetting,
): { readonly [key: string]: Json } {
  const variables = applicant === null ? known : { ...known, applicant };
  const values: { [key: string]: Json } = {};
  for (const { key, prefill } of form.fields) {
    const held = Object.hasOwn(known, key) ? (known[key] ?? null) : null;
    if (held !== null) values[key] = held;
    if (prefill === undefined || held !== null) continue;
    const result = evaluateExpression(prefill, { variables, at });
    if (result.ok && result.value !== null) values[key] = result.value;
  }
  return values;
}
