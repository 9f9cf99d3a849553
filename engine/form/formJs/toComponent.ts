import type { FieldKind, FormField } from '../../model/form.ts';
import { hasParts, PARTS } from '../partsOf.ts';
import type { FormJsComponent } from './formJsSchema.ts';

type Draw = (field: FormField) => FormJsComponent;

/** Longer lists of choices are a drop-down, as on the pages here. */
const RADIO_CHOICES_MAX = 5;

const DRAWN: { readonly [Kind in FieldKind]: Draw } = {
  text: (field) => ({ ...usual(field), type: 'textfield' }),
  longText: (field) => ({ ...usual(field), type: 'textarea' }),
  number: (field) => ({ ...usual(field), type: 'number', ...digits(field.decimals) }),
  money: (field) => ({
    ...usual(field),
    type: 'number',
    ...digits(0),
    appearance: { suffixAdorner: '₫' },
  }),
  date: (field) => {
    const { label, ...rest } = usual(field);
    return { ...rest, type: 'datetime', subtype: 'date', dateLabel: label };
  },
  choice: (field) => ({ ...usual(field), type: choiceType(field), ...values(field) }),
  choices: (field) => ({ ...usual(field), type: 'checklist', ...values(field) }),
  boolean: (field) => ({ ...usual(field), type: 'checkbox' }),
  file: (field) => ({ ...usual(field), type: 'filepicker' }),
  table: (field) => ({
    ...asPath(field),
    type: 'dynamiclist',
    isRepeating: true,
    allowAddRemove: true,
    defaultRepetitions: field.limits?.min ?? 0,
    components: (field.columns ?? []).map(toComponent),
  }),
  address: withParts,
  person: withParts,
  business: withParts,
  heading: ({ label, hint, visibleWhen }) => ({
    type: 'text',
    text: hint === undefined ? `## ${label.vi}` : `## ${label.vi}\n\n${hint.vi}`,
    ...conditional(visibleWhen),
  }),
};

/** A field as a component of form-js, without what form-js has no place for. */
export function toComponent(field: FormField): FormJsComponent {
  const { formula, key, label, visibleWhen } = field;
  if (formula === undefined) return DRAWN[field.kind](field);
  return {
    type: 'expression',
    key,
    label: label.vi,
    expression: `=${formula}`,
    computeOn: 'change',
    ...conditional(visibleWhen),
  };
}

function usual(field: FormField) {
  const { key, label, hint, readOnly, visibleWhen } = field;
  const validate = validated(field);
  return {
    key,
    label: label.vi,
    ...(hint === undefined ? {} : { description: hint.vi }),
    ...(readOnly ? { readonly: true } : {}),
    ...(Object.keys(validate).length > 0 ? { validate } : {}),
    ...conditional(visibleWhen),
  };
}

function validated({ kind, required, limits = {}, pattern }: FormField) {
  const bounds = {
    text: { minLength: limits.min, maxLength: limits.max },
    longText: { minLength: limits.min, maxLength: limits.max },
    number: limits,
    money: limits,
  }[kind as string];
  const all = { required: required || undefined, ...bounds, pattern: pattern?.text };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** What holds other components is named by its path, and form-js validates nothing about it. */
function asPath({ key, label, visibleWhen }: FormField) {
  return { path: key, label: label.vi, ...conditional(visibleWhen) };
}

function withParts(field: FormField): FormJsComponent {
  const parts: readonly string[] = hasParts(field.kind) ? PARTS[field.kind] : [];
  const components = parts.map((key) => ({ type: 'textfield', key, label: key }));
  return { ...asPath(field), type: 'group', components };
}

function choiceType({ display, options = [] }: FormField): 'radio' | 'select' {
  return display ?? (options.length > RADIO_CHOICES_MAX ? 'select' : 'radio');
}

function values({ options = [] }: FormField) {
  return { values: options.map(({ value, label }) => ({ value, label: label.vi })) };
}

function digits(decimals: number | undefined) {
  return decimals === undefined ? {} : { decimalDigits: decimals };
}

function conditional(visibleWhen: string | undefined) {
  return visibleWhen === undefined ? {} : { conditional: { hide: `=not(${visibleWhen})` } };
}
