import type { Form, FormField } from '../model/form.ts';
import type { ElementId } from '../model/ids.ts';
import type { Json, Variables } from '../model/json.ts';
import type { Definitions } from '../model/process.ts';
import { checkFormValues } from '../model/checkFormValues.ts';
import { namesIn } from '../expression/namesIn.ts';
import { FlowExpectation } from './flowExpectation.ts';
import type { FlowUnderTest } from './flowUnderTest.ts';
import { readExpressions } from './paths/readExpressions.ts';

/**
 * What a test writes into the form of a task, with samples for required fields that no expression
 * of the drawing reads. Throws FlowExpectation for what the real form would refuse.
 */
export function formValues(flow: FlowUnderTest, elementId: ElementId, given: Variables): Variables {
  if (flow.forms === null) return given;
  const form = formOf(flow, elementId);
  const values = { ...samplesOf(form, namesRead(flow)), ...given };
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

const SAMPLES: { readonly [Kind in FormField['kind']]: Json } = {
  text: 'x',
  longText: 'x',
  number: 1,
  money: 1_000,
  date: '2026-01-05',
  file: 'x.pdf',
  boolean: true,
  choice: '',
};

function samplesOf(form: Form | null, read: ReadonlySet<string>): Variables {
  const needed = (form?.fields ?? []).filter(({ key, required, readOnly }) => {
    return required && readOnly !== true && !read.has(key);
  });
  return Object.fromEntries(
    needed.map(({ key, kind, options }) => [key, options?.[0]?.value ?? SAMPLES[kind]]),
  );
}

/** Asked at every completed task, and always the same for a drawing. */
const NAMES_READ = new WeakMap<Definitions, ReadonlySet<string>>();

function namesRead({ definitions }: FlowUnderTest): ReadonlySet<string> {
  const known = NAMES_READ.get(definitions);
  if (known !== undefined) return known;
  const expressions = definitions.processes.flatMap(readExpressions);
  const names = new Set(expressions.flatMap(({ text }) => namesIn(text)));
  NAMES_READ.set(definitions, names);
  return names;
}
