import { namesIn } from '../expression/namesIn.ts';
import { isAsked } from '../form/isAsked.ts';
import type { Form } from '../model/form.ts';
import type { Variables } from '../model/json.ts';
import type { Definitions } from '../model/process.ts';
import type { Instant } from '../model/time.ts';
import type { FlowUnderTest } from './flowUnderTest.ts';
import { readExpressions } from './paths/readExpressions.ts';
import { sampleValue } from './sampleValue.ts';

/**
 * Made-up values for the required fields of a form that no expression of the drawing reads, as a
 * person could type them at that moment.
 */
export function sampleValues(flow: FlowUnderTest, form: Form | null, at: Instant): Variables {
  const read = namesRead(flow);
  const needed = (form?.fields ?? []).filter((field) => {
    const isNeeded = field.required || (field.kind === 'table' && (field.limits?.min ?? 0) > 0);
    return isNeeded && isAsked(field) && !read.has(field.key);
  });
  const setting = { at, units: flow.units };
  return Object.fromEntries(needed.map((field) => [field.key, sampleValue(field, setting)]));
}

/** Asked at every completed task, and always the same for a drawing. */
const NAMES_READ = new WeakMap<Definitions, ReadonlySet<string>>();

/** The variables that any expression of the drawing reads: what is written there decides. */
export function namesRead({ definitions }: FlowUnderTest): ReadonlySet<string> {
  const known = NAMES_READ.get(definitions);
  if (known !== undefined) return known;
  const expressions = definitions.processes.flatMap(readExpressions);
  const names = new Set(expressions.flatMap(({ text }) => namesIn(text)));
  NAMES_READ.set(definitions, names);
  return names;
}
