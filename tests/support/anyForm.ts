import fc from 'fast-check';
import { PRINTED_LINES, type Form, type FormField } from '../../engine/model/form.ts';

const WORDS = fc.string({ minLength: 1, maxLength: 12 }).map((text) => `m${text.trim()}`);
const TEXT = fc.record({ vi: oneLine(), en: oneLine() });
const KEY = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,8}$/u);
const CONDITION = fc.constantFrom('a = 1', 'not(b)', 'x = "y" and (z or w)', 'count(list) > 2');
const FORMULA = fc.constantFrom('a + b', 'sum(rows.amount)', 'if a then 1 else 2');
const PATTERN = fc.constantFrom(String.raw`\d{10}`, '[A-Z]{2}[0-9]+', 'a?b*c');

type Kind = FormField['kind'];

const COLUMN_KINDS: readonly Kind[] = ['text', 'number', 'money', 'date', 'choice', 'boolean'];
const KINDS: readonly Kind[] = [
  ...COLUMN_KINDS,
  'longText',
  'choices',
  'file',
  'table',
  'address',
  'person',
  'business',
  'heading',
];

/** Any form that the builder can make: every kind, every setting that its kind has. */
export function anyForm(): fc.Arbitrary<Form> {
  const fields = fc.uniqueArray(fc.constantFrom(...KINDS).chain(fieldOf), {
    selector: ({ key }) => key,
    maxLength: 6,
  });
  return fc.record({ key: KEY, title: TEXT, fields });
}

/** Any field that is asked for and may be sent: no formula, no condition. */
export function anyAskedField(): fc.Arbitrary<FormField> {
  return fc
    .constantFrom(...KINDS.filter((kind) => kind !== 'heading'))
    .chain(fieldOf)
    .map((field) => {
      const columns = field.columns?.map((column) => ({ ...column, formula: undefined }));
      const asked = { ...field, formula: undefined, visibleWhen: undefined, readOnly: undefined };
      return columns === undefined ? asked : { ...asked, columns };
    });
}

function oneLine(): fc.Arbitrary<string> {
  return WORDS.map((text) => text.replaceAll(/\s+/gu, ' '));
}

function fieldOf(kind: Kind): fc.Arbitrary<FormField> {
  const base = fc.record({
    key: KEY,
    label: TEXT,
    kind: fc.constant(kind),
    required: fc.boolean(),
  });
  return fc
    .tuple(base, settingsOf(kind), commonSettings(kind))
    .map(([field, own, common]) => ({ ...field, ...own, ...common }));
}

function commonSettings(kind: Kind): fc.Arbitrary<Partial<FormField>> {
  const visible = { visibleWhen: CONDITION, hint: TEXT };
  if (kind === 'heading') return fc.record(visible, { requiredKeys: [] });
  const flags = { shownToApplicant: fc.constant(true), fromApplicant: fc.constant(true) };
  const settings = { ...visible, ...flags, prefill: KEY };
  if (kind !== 'text' && kind !== 'longText' && kind !== 'choice') {
    return fc.record(settings, { requiredKeys: [] });
  }
  const prints = fc.constantFrom(...PRINTED_LINES);
  return fc.record({ ...settings, prints }, { requiredKeys: [] });
}

function settingsOf(kind: Kind): fc.Arbitrary<Partial<FormField>> {
  switch (kind) {
    case 'text':
      // A pattern and a length can exclude each other.
      return fc.oneof(
        fc.record({ limits: limits(0, 30) }, { requiredKeys: [] }),
        fc.record({ pattern: fc.record({ text: PATTERN, message: TEXT }) }),
        fc.record({ formula: FORMULA }),
      );
    case 'longText':
      return fc.record({ limits: limits(0, 300) }, { requiredKeys: [] });
    case 'number':
      return fc.record(
        { limits: limits(-100, 100), decimals: fc.nat(3), formula: FORMULA },
        { requiredKeys: [] },
      );
    case 'money':
      return fc.record({ limits: limits(0, 1e9), formula: FORMULA }, { requiredKeys: [] });
    case 'date':
      return fc.record({ limits: limits(-400, 400) }, { requiredKeys: [] });
    case 'choice':
      return fc.record(
        { options: options(), display: fc.constantFrom('radio', 'select') },
        { requiredKeys: ['options'] },
      );
    case 'choices':
      return fc.record({ options: options() });
    case 'table':
      return fc.record({ columns: columns(), limits: limits(0, 5) }, { requiredKeys: ['columns'] });
    default:
      return fc.record({ readOnly: fc.constant(true) }, { requiredKeys: [] });
  }
}

function columns(): fc.Arbitrary<readonly FormField[]> {
  return fc.uniqueArray(fc.constantFrom(...COLUMN_KINDS).chain(columnOf), {
    selector: ({ key }) => key,
    minLength: 1,
    maxLength: 3,
  });
}

/** Columns are shorter than fields: no condition, nothing for the applicant. */
function columnOf(kind: Kind): fc.Arbitrary<FormField> {
  const base = fc.record({
    key: KEY,
    label: TEXT,
    kind: fc.constant(kind),
    required: fc.boolean(),
  });
  return fc.tuple(base, settingsOf(kind)).map(([field, own]) => ({ ...field, ...own }));
}

function options() {
  const one = fc.record({ value: KEY, label: TEXT });
  return fc.uniqueArray(one, { selector: ({ value }) => value, minLength: 1, maxLength: 7 });
}

function limits(least: number, most: number): fc.Arbitrary<NonNullable<FormField['limits']>> {
  const bound = fc.integer({ min: least, max: most });
  return fc
    .tuple(bound, bound, fc.constantFrom('min', 'max', 'both'))
    .map(([one, other, which]) => {
      const [min, max] = [Math.min(one, other), Math.max(one, other)];
      if (which === 'min') return { min };
      return which === 'max' ? { max } : { min, max };
    });
}
