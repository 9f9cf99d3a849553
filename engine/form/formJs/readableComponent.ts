import type { Json } from '../../model/json.ts';
import type { FormJsComponent } from './formJsSchema.ts';

type Shape = 'string' | 'number' | 'boolean' | 'object' | 'list' | 'any';

const SHAPES: { readonly [name: string]: Shape } = {
  type: 'string',
  id: 'string',
  key: 'string',
  path: 'string',
  label: 'string',
  dateLabel: 'string',
  description: 'string',
  text: 'string',
  subtype: 'string',
  expression: 'string',
  decimalDigits: 'number',
  defaultRepetitions: 'number',
  disabled: 'boolean',
  values: 'list',
  components: 'list',
  validate: 'object',
  conditional: 'object',
  properties: 'object',
};
const INSIDE: { readonly [name: string]: Shape } = {
  required: 'boolean',
  minLength: 'number',
  maxLength: 'number',
  min: 'number',
  max: 'number',
  pattern: 'string',
  hide: 'string',
};

/**
 * A component out of a file, with only those attributes that have the type they should have: a file
 * is data from outside. Null for what is no component at all.
 */
export function readableComponent(json: Json): FormJsComponent | null {
  if (!isObject(json) || typeof json['type'] !== 'string') return null;
  const kept = fitting(json, SHAPES);
  const inside = ['validate', 'conditional'].flatMap((name) => {
    const part = kept[name];
    return isObject(part) ? [[name, fitting(part, INSIDE)] as const] : [];
  });
  const { type } = json;
  return { ...kept, ...Object.fromEntries(inside), ...cleanLists(kept), type };
}

function cleanLists({ values, components }: JsonObject) {
  const options = Array.isArray(values) ? values.filter(isOption) : [];
  const inner = Array.isArray(components) ? components.map(readableComponent) : [];
  return {
    ...(values === undefined ? {} : { values: options }),
    ...(components === undefined ? {} : { components: inner.filter((it) => it !== null) }),
  };
}

type JsonObject = { readonly [name: string]: Json };

function fitting(json: JsonObject, shapes: typeof SHAPES): JsonObject {
  const kept = Object.entries(json).filter(([name, value]) => fits(value, shapes[name] ?? 'any'));
  return Object.fromEntries(kept);
}

function fits(value: Json, shape: Shape): boolean {
  if (shape === 'any') return true;
  if (shape === 'list') return Array.isArray(value);
  return shape === 'object' ? isObject(value) : typeof value === shape;
}

function isOption(json: Json): boolean {
  return isObject(json) && isWord(json['value']) && typeof json['label'] === 'string';
}

function isWord(json: Json | undefined): boolean {
  return typeof json === 'string' || typeof json === 'number';
}

function isObject(json: Json | undefined): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
