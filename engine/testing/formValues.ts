import { checkFormValues } from '../form/checkFormValues.ts';
import { resolveForm } from '../form/resolveForm.ts';
import { writtenValues } from '../form/writtenValues.ts';
import type { Form } from '../model/form.ts';
import type { ElementId } from '../model/ids.ts';
import type { Variables } from '../model/json.ts';
import type { Instant } from '../model/time.ts';
import { FlowExpectation } from './flowExpectation.ts';
import type { FlowUnderTest } from './flowUnderTest.ts';
import { sampleValues } from './sampleValues.ts';

/** A flow at a moment, with what the dossier knows then. */
export type FlowMoment = {
  readonly flow: FlowUnderTest;
  readonly known: Variables;
  readonly at: Instant;
};

/**
 * What a test writes into the form of a task, with samples for required fields that no expression
 * of the drawing reads, and with what the form computes. Throws FlowExpectation for what the real
 * form would refuse.
 */
export function formValues(
  { flow, known, at }: FlowMoment,
  elementId: ElementId,
  given: Variables,
): Variables {
  if (flow.forms === null) return given;
  const form = formOf(flow, elementId);
  const setting = { known, at, units: flow.units };
  const values = withSamples(flow, form, { given, setting });
  const wrong = checkFormValues(form, values, setting);
  if (wrong === null) return writtenValues(form, values, setting);
  const { field, reason } = wrong;
  const fields = form?.fields.map(({ key }) => key).join(', ') ?? 'none, for it has no form';
  throw new FlowExpectation(
    `Expected values that the form of "${elementId}" takes, but "${field}" is refused: ` +
      `${reason.en} Fields: ${fields}.`,
  );
}

/** The form of a task, null when it has none. Throws FlowExpectation when the form is missing. */
export function formOf({ forms, nodes }: FlowUnderTest, elementId: ElementId): Form | null {
  const node = nodes.get(elementId);
  const key = node !== undefined && 'formKey' in node ? node.formKey : null;
  if (key === null) return null;
  const form = forms?.find((one) => one.key === key);
  if (form !== undefined) return form;
  throw new FlowExpectation(`Expected the form "${key}" of "${elementId}", but there is none.`);
}

type Given = {
  readonly given: Variables;
  readonly setting: { readonly known: Variables; readonly at: Instant };
};

/** No sample for a field that is not there with what was given. */
function withSamples(flow: FlowUnderTest, form: Form | null, { given, setting }: Given): Variables {
  if (form === null) return given;
  const samples = sampleValues(flow, form, setting.at);
  const { hidden } = resolveForm(form, { ...samples, ...given }, setting);
  const there = Object.entries(samples).filter(([key]) => !hidden.has(key));
  return { ...Object.fromEntries(there), ...given };
}
