import { namesIn } from '../expression/namesIn.ts';
import type { Form, FormField } from '../model/form.ts';
import type { Json, Variables } from '../model/json.ts';
import type { Definitions } from '../model/process.ts';
import type { FlowUnderTest } from './flowUnderTest.ts';
import { readExpressions } from './paths/readExpressions.ts';

/** Made-up values for the required fields of a form that no expression of the drawing reads. */
export function sampleValues(flow: FlowUnderTest, form: Form | null): Variables {
  const read = namesRead(flow);
  const needed = (form?.fields ?? []).filter(({ key, required, readOnly }) => {
    return required && readOnly !== true && !read.has(key);
  });
  return Object.fromEntries(
    needed.map(({ key, kind, options }) => [key, options?.[0]?.value ?? SAMPLES[kind]]),
  );
}

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
