import type { FieldKind, FormField } from '../../model/form.ts';
import { fromHide, same, toKey } from './formJsTexts.ts';
import type { FormJsComponent } from './formJsSchema.ts';

const KINDS: { readonly [type: string]: FieldKind } = {
  textfield: 'text',
  textarea: 'longText',
  number: 'number',
  datetime: 'date',
  radio: 'choice',
  select: 'choice',
  checklist: 'choices',
  taglist: 'choices',
  checkbox: 'boolean',
  filepicker: 'file',
  dynamiclist: 'table',
  text: 'heading',
  expression: 'number',
};

/** Whether a component becomes a field. */
export function isKnownType(type: string): boolean {
  return Object.hasOwn(KINDS, type);
}

/**
 * A component of form-js as a field, without what only a property of it says; the type must be a
 * known one, or a group that stands for a value with parts.
 */
export function fromComponent(component: FormJsComponent): FormField {
  const kind = KINDS[component.type] ?? 'text';
  if (kind === 'heading') return headingOf(component);
  const { key, path, label, dateLabel, description, validate = {} } = component;
  const words = dateLabel ?? label ?? '';
  return {
    key: toKey(key ?? path ?? words),
    label: same(words),
    kind,
    required: validate.required === true,
    ...(component.values === undefined ? {} : { options: component.values.map(toOption) }),
    ...(description === undefined ? {} : { hint: same(description) }),
    ...(component.readonly === true || component.disabled === true ? { readOnly: true } : {}),
    ...limitsOf(component),
    ...(kind === 'number' && component.decimalDigits !== undefined
      ? { decimals: component.decimalDigits }
      : {}),
    ...(validate.pattern === undefined || kind !== 'text'
      ? {}
      : { pattern: { text: validate.pattern, message: same(PATTERN_MESSAGE) } }),
    ...displayOf(component.type),
    ...(kind === 'table' ? { columns: (component.components ?? []).map(fromComponent) } : {}),
    ...(component.expression === undefined
      ? {}
      : { formula: component.expression.replace(/^=\s*/u, '') }),
    ...fromHide(component.conditional?.hide),
  };
}

/** form-js says this itself, in English. */
const PATTERN_MESSAGE = 'Chưa đúng dạng quy định.';

function headingOf({ text = '', conditional }: FormJsComponent): FormField {
  const [first = '', ...rest] = text.split('\n');
  const hint = rest.join('\n').trim();
  const label = first.replace(/^#+\s*/u, '').trim();
  return {
    key: toKey(label),
    label: same(label),
    kind: 'heading',
    required: false,
    ...(hint === '' ? {} : { hint: same(hint) }),
    ...fromHide(conditional?.hide),
  };
}

function toOption({ value, label }: { readonly value: string; readonly label: string }) {
  return { value: String(value), label: same(label) };
}

function limitsOf({ type, validate = {}, defaultRepetitions }: FormJsComponent) {
  const isText = type === 'textfield' || type === 'textarea';
  const min = isText ? validate.minLength : validate.min;
  const max = isText ? validate.maxLength : validate.max;
  const rows = type === 'dynamiclist' && defaultRepetitions ? { min: defaultRepetitions } : {};
  const limits = {
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...rows,
  };
  return Object.keys(limits).length === 0 ? {} : { limits };
}

function displayOf(type: string) {
  return type === 'radio' || type === 'select' ? ({ display: type } as const) : {};
}
