import type { FieldKind, FormField } from '../../model/form.ts';
import { en } from '../texts/faultsEn.ts';
import { vi } from '../texts/faultsVi.ts';
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

/** form-js says this itself. */
const PATTERN_MESSAGE = { vi: vi.faults.pattern, en: en.faults.pattern };

/** Whether a component becomes a field. */
export function isKnownType(type: string): boolean {
  return Object.hasOwn(KINDS, type);
}

/**
 * A component of form-js as a field, without what only a property of it says; the type must be a
 * known one, or a group that stands for a value with parts.
 */
export function fromComponent(component: FormJsComponent): FormField {
  if (component.type === 'text') return headingOf(component);
  const { key, path, label = '', dateLabel = label, validate } = component;
  const settings = { ...settingsOf(component), ...fromHide(component.conditional?.hide) };
  const given = Object.entries(settings).filter(([, value]) => value !== undefined);
  return {
    key: toKey(key ?? path ?? dateLabel),
    label: same(dateLabel),
    kind: kindOf(component),
    required: validate?.required === true,
    ...Object.fromEntries(given),
  };
}

function kindOf({ type }: FormJsComponent): FieldKind {
  return KINDS[type] ?? 'text';
}

/** Settings by name, undefined for those that the component has not. */
function settingsOf(component: FormJsComponent) {
  const { description, expression } = component;
  const kind = kindOf(component);
  const isShown = component.readonly === true || component.disabled === true;
  return {
    options: component.values?.map(toOption),
    hint: description === undefined ? undefined : same(description),
    readOnly: isShown || undefined,
    limits: limitsOf(component),
    decimals: kind === 'number' ? component.decimalDigits : undefined,
    pattern: kind === 'text' ? patternOf(component) : undefined,
    display: displayOf(component.type),
    columns: kind === 'table' ? (component.components ?? []).map(fromComponent) : undefined,
    formula: expression?.replace(/^=\s*/u, ''),
  };
}

function patternOf({ validate }: FormJsComponent): FormField['pattern'] {
  const text = validate?.pattern;
  return text === undefined ? undefined : { text, message: PATTERN_MESSAGE };
}

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
  return Object.keys(limits).length === 0 ? undefined : limits;
}

function displayOf(type: string) {
  return type === 'radio' || type === 'select' ? type : undefined;
}
