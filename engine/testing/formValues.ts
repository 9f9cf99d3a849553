import type { Form } from '../model/form.ts';
import type { ElementId } from '../model/ids.ts';
import type { Variables } from '../model/json.ts';
import { checkFormValues } from '../model/checkFormValues.ts';
import { FlowExpectation } from './flowExpectation.ts';
import type { FlowUnderTest } from './flowUnderTest.ts';
import { sampleValues } from './sampleValues.ts';

/**
 * What a test writes into the form of a task, with samples for required fields that no expression
 * of the drawing reads. Throws FlowExpectation for what the real form would refuse.
 */
export function formValues(flow: FlowUnderTest, elementId: ElementId, given: Variables): Variables {
  if (flow.forms === null) return given;
  const form = formOf(flow, elementId);
  const values = { ...sampleValues(flow, form), ...given };
  const wrong = checkFormValues(form, values);
  if (wrong === null) return values;
  const { field, what } = wrong;
  const known = form?.fields.map(({ key }) => key).join(', ') ?? 'none, for it has no form';
  throw new FlowExpectation(
    `Expected values that the form of "${elementId}" takes, but "${field}" is ${WRONG[what]}. ` +
      `Fields: ${known}.`,
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

const WRONG = {
  unknown: 'no field of it',
  missing: 'required and missing',
  kind: 'of another kind',
} as const;
