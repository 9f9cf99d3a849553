import { formatInstant } from '../calendar/formatInstant.ts';
import { dayNumberOf, localDateOf } from '../calendar/localDate.ts';
import { isAsked } from '../form/isAsked.ts';
import { readPattern, type PatternPart } from '../form/readPattern.ts';
import type { AdministrativeUnits } from '../form/administrativeUnits.ts';
import type { FormField } from '../model/form.ts';
import type { Json } from '../model/json.ts';
import type { Instant } from '../model/time.ts';

type Setting = { readonly at: Instant; readonly units: AdministrativeUnits | null };
type Sample = (field: FormField, setting: Setting) => Json;

/** Letters that stand in a made-up text, the plainest first. */
const LETTERS = [
  'x',
  '0',
  'A',
  ...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)),
];

const SAMPLES: { readonly [Kind in FormField['kind']]: Sample } = {
  text: textSample,
  longText: textSample,
  number: (field) => within(field, 1),
  money: (field) => within(field, 1_000),
  date: dateSample,
  file: () => 'x.pdf',
  boolean: () => true,
  choice: ({ options }) => options?.[0]?.value ?? '',
  choices: ({ options = [], limits }) =>
    options.slice(0, Math.max(1, limits?.min ?? 1)).map(({ value }) => value),
  table: tableSample,
  address: (_, { units }) => ({
    provinceCode: units?.provinces[0]?.code ?? 'x',
    communeCode: units?.provinces[0]?.communes[0]?.code ?? 'x',
    street: 'x',
  }),
  person: () => ({ idNumber: '001099000001', name: 'x' }),
  business: () => ({ taxCode: '0100000001', name: 'x' }),
  heading: () => null,
};

/** A made-up value that a field takes. */
export function sampleValue(field: FormField, setting: Setting): Json {
  return SAMPLES[field.kind](field, setting);
}

function textSample({ limits, pattern }: FormField): string {
  const parts = pattern === undefined ? null : readPattern(pattern.text);
  if (parts !== null) return parts.map(partSample).join('');
  return 'x'.repeat(Math.max(1, limits?.min ?? 1));
}

function partSample({ fits, min }: PatternPart): string {
  return (LETTERS.find((letter) => fits(letter)) ?? 'x').repeat(min);
}

function within({ limits }: FormField, usual: number): number {
  const { min = -Infinity, max = Infinity } = limits ?? {};
  return Math.min(Math.max(usual, min), max);
}

function dateSample({ limits }: FormField, { at }: Setting): string {
  // Without bounds one day for all, so that what is played is the same on every day.
  if (limits === undefined) return '2026-01-05';
  const today = dayNumberOf(formatInstant(at).slice(0, 10)) ?? 0;
  return localDateOf(today + within({ limits } as FormField, 0));
}

function tableSample({ columns = [], limits }: FormField, setting: Setting): Json {
  const needed = columns.filter((column) => column.required && isAsked(column));
  const row = Object.fromEntries(needed.map((it) => [it.key, sampleValue(it, setting)]));
  return Array.from({ length: Math.max(1, limits?.min ?? 1) }, () => row);
}
