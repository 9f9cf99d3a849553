import fc from 'fast-check';

/** What is used of JSON Schema. */
export type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
};

/** Names of path and body parts, with values that exist: one's own and other agencies'. */
export type KnownValues = Readonly<Record<string, readonly string[]>>;

/** Where schemas refer to, and the values that exist. */
export type FuzzSetting = {
  readonly document: {
    readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
  };
  readonly known: KnownValues;
};

/** Texts that have broken programs before. */
export const HOSTILE_TEXTS = fc.constantFrom(
  '',
  ' ',
  '\u0000',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '../../etc/passwd',
  "' OR 1=1 --",
  '${7*7}{{7*7}}',
  '\ud800',
  '\u202e\u0301💥',
  'a'.repeat(5000),
  '2026-02-30',
  '9'.repeat(400),
  '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>',
);

const HOSTILE: fc.Arbitrary<unknown> = fc.oneof(
  HOSTILE_TEXTS,
  fc.constantFrom(null, true, 0, -1, 0.5, 1e308, 2 ** 53, [], {}, [[]], { length: -1 }),
  fc.constant(JSON.parse('{"__proto__":{"roles":["SYSTEM_ADMIN"]}}')),
  fc.constant(Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`k${index}`, index]))),
  fc.jsonValue({ maxDepth: 4 }),
);

/** Mostly what the schema asks for; at every place sometimes something else. */
export function fromSchema(
  setting: FuzzSetting,
  schema: Schema,
  name: string,
): fc.Arbitrary<unknown> {
  const whole = resolve(setting, schema);
  return fc.oneof({ weight: 60, arbitrary: fitting(setting, whole, name) }, HOSTILE);
}

function fitting(setting: FuzzSetting, schema: Schema, name: string): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choices) return fc.oneof(...choices.map((choice) => fromSchema(setting, choice, name)));
  const type = typeof schema.type === 'string' ? schema.type : (schema.type?.[0] ?? 'any');
  return BY_TYPE[type]?.(setting, schema, name) ?? HOSTILE;
}

type Maker = (setting: FuzzSetting, schema: Schema, name: string) => fc.Arbitrary<unknown>;

const BY_TYPE: Readonly<Record<string, Maker>> = {
  string: ({ known }, _schema, name) => fc.constantFrom(...(known[name] ?? ['counter', '2'])),
  integer: () => fc.integer({ min: 0, max: 3 }),
  number: () => fc.double(),
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
  array: (setting, { items }, name) =>
    fc.array(fromSchema(setting, items ?? {}, name), { maxLength: 3 }),
  object: (setting, schema) => toObject(setting, schema),
};

function toObject(
  setting: FuzzSetting,
  { properties = {}, additionalProperties }: Schema,
): fc.Arbitrary<unknown> {
  if (typeof additionalProperties === 'object') {
    const names = fc.constantFrom(...(setting.known['variables'] ?? ['name']));
    return fc.dictionary(names, fromSchema(setting, additionalProperties, ''), { maxKeys: 6 });
  }
  const parts = Object.entries(properties).map(([name, schema]) => {
    const kept = { weight: 60, arbitrary: fromSchema(setting, schema, name) };
    const value = fc.oneof(kept, fc.constant(undefined));
    return [name, value] as const;
  });
  const extra = fc.oneof(
    { weight: 20, arbitrary: fc.constant(null) },
    fc.tuple(HOSTILE_TEXTS, HOSTILE),
  );
  return fc.tuple(fc.record(Object.fromEntries(parts)), extra).map(([fit, more]) => {
    const entries = Object.entries(fit);
    return Object.fromEntries(more === null ? entries : [...entries, more]);
  });
}

function resolve({ document }: FuzzSetting, schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1);
  if (name === undefined) return schema;
  return document.components?.schemas?.[name] ?? {};
}
