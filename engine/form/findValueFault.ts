import { dayNumberOf, localDateOf } from '../calendar/localDate.ts';
import { formatInstant } from '../calendar/formatInstant.ts';
import type { FieldLimits, FormField } from '../model/form.ts';
import type { Json } from '../model/json.ts';
import type { ValueFault } from './fieldFault.ts';
import { findPartsFault } from './findPartsFault.ts';
import type { FormSetting } from './formSetting.ts';
import { matchesPattern } from './matchesPattern.ts';
import { readPattern } from './readPattern.ts';

type Check = (value: Json, field: FormField, setting: FormSetting) => ValueFault | null;

const TEXT_MAX = 2000;
const LONG_TEXT_MAX = 20_000;
const OTHER_KIND = { what: 'kind' } as const;

const CHECKS: { readonly [Kind in FormField['kind']]: Check } = {
  text: (value, field) => textFault(value, field, TEXT_MAX),
  longText: (value, field) => textFault(value, field, LONG_TEXT_MAX),
  number: numberFault,
  money: (value, field) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
      ? numberFault(value, field)
      : OTHER_KIND,
  date: dateFault,
  choice: (value, field) => (isOption(field, value) ? null : OTHER_KIND),
  choices: choicesFault,
  boolean: (value) => (typeof value === 'boolean' ? null : OTHER_KIND),
  file: (value) => textFault(value, { limits: undefined }, TEXT_MAX),
  // The cells of a table are looked at one by one by who knows their labels.
  table: (value, { limits }) =>
    Array.isArray(value) ? countFault(value.length, limits) : OTHER_KIND,
  address: findPartsFault,
  person: findPartsFault,
  business: findPartsFault,
  heading: () => OTHER_KIND,
};

/** What is wrong with a value that is there; null when it fits its field. */
export function findValueFault(
  value: Json,
  field: FormField,
  setting: FormSetting,
): ValueFault | null {
  return CHECKS[field.kind](value, field, setting);
}

type TextRules = Pick<FormField, 'limits' | 'pattern'>;

function textFault(value: Json, { limits, pattern }: TextRules, lengthMax: number) {
  if (typeof value !== 'string') return OTHER_KIND;
  return lengthFault(value, limits ?? {}, lengthMax) ?? patternFault(value.trim(), pattern);
}

function lengthFault(value: string, { min = 0, max }: FieldLimits, lengthMax: number) {
  const length = value.trim().length;
  const most = Math.min(max ?? lengthMax, lengthMax);
  if (length < min) return { what: 'too-short', limit: min } as const;
  // Blanks around it count against what can be stored.
  const isLong = length > most || value.length > lengthMax;
  return isLong ? ({ what: 'too-long', limit: most } as const) : null;
}

function patternFault(text: string, pattern: FormField['pattern']): ValueFault | null {
  const parts = pattern === undefined ? null : readPattern(pattern.text);
  if (pattern === undefined || parts === null || matchesPattern(parts, text)) return null;
  return { what: 'pattern', message: pattern.message };
}

function numberFault(value: Json, { limits, decimals }: FormField): ValueFault | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return OTHER_KIND;
  const { min = -Infinity, max = Infinity } = limits ?? {};
  if (value < min) return { what: 'too-small', limit: min };
  if (value > max) return { what: 'too-large', limit: max };
  const isExact = decimals === undefined || Number(value.toFixed(decimals)) === value;
  return isExact ? null : { what: 'decimals', limit: decimals };
}

function dateFault(value: Json, { limits }: FormField, { at }: FormSetting): ValueFault | null {
  const day = typeof value === 'string' ? dayNumberOf(value) : null;
  if (day === null) return OTHER_KIND;
  const today = dayNumberOf(formatInstant(at).slice(0, 10)) ?? 0;
  const { min, max } = limits ?? {};
  if (min !== undefined && day < today + min) {
    return { what: 'too-early', limit: localDateOf(today + min) };
  }
  if (max !== undefined && day > today + max) {
    return { what: 'too-late', limit: localDateOf(today + max) };
  }
  return null;
}

function choicesFault(value: Json, field: FormField): ValueFault | null {
  if (!Array.isArray(value) || !value.every((one: Json) => isOption(field, one))) return OTHER_KIND;
  if (new Set(value).size < value.length) return OTHER_KIND;
  return countFault(value.length, field.limits);
}

function countFault(count: number, limits: FieldLimits | undefined): ValueFault | null {
  const { min = 0, max = 200 } = limits ?? {};
  if (count < min) return { what: 'too-few', limit: min };
  return count > max ? { what: 'too-many', limit: max } : null;
}

function isOption({ options = [] }: FormField, value: Json): boolean {
  return options.some((option) => option.value === value);
}
