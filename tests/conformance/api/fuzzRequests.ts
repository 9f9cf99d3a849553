import fc from 'fast-check';
import {
  fromSchema,
  HOSTILE_TEXTS,
  type FuzzSetting,
  type KnownValues,
  type Schema,
} from './fromSchema.ts';

type Parameter = {
  readonly name: string;
  readonly in: string;
  readonly schema: Schema;
};

type DocumentOperation = {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: Schema }>> };
};

/** The part of an OpenAPI document that requests are made from. */
export type FuzzDocument = {
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentOperation>>>>;
};

/** One request as plain data, so that a failing one is printed whole. */
export type FuzzRequest = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
};

const BOUNDARY = 'lienthong-fuzz';
const JSON_TYPE = 'application/json';

/** Segments of an address as they stand on the wire, some of them not UTF-8. */
const HOSTILE_SEGMENTS = fc.oneof(
  fc.constantFrom('%00', '%ff%fe', '%2e%2e%2f', '%F0%9F%92', '__proto__', 'x'.repeat(250), '%'),
  HOSTILE_TEXTS.filter((text) => text !== '').map(toWire),
);

/** Broken bodies whatever the operation takes. */
const RAW_BODIES: fc.Arbitrary<string | Uint8Array | null> = fc.oneof(
  fc.constantFrom(
    null,
    '',
    '{',
    '{"a":1}trailing',
    '"text"',
    'NaN',
    `${'['.repeat(40)}${']'.repeat(40)}`,
    '['.repeat(100_000),
    `{"a":${'{"a":'.repeat(31)}1${'}'.repeat(31)}}`,
    `{"${'k'.repeat(70_000)}":1}`,
  ),
  fc.constant(new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])),
  fc.uint8Array({ maxLength: 64 }),
);

/** Every operation of the document with requests that fit its contract, nearly fit, or do not. */
export function fuzzOperations(
  document: FuzzDocument,
  known: KnownValues,
): readonly (readonly [string, fc.Arbitrary<FuzzRequest>])[] {
  const setting = { document, known };
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(
      ([method, operation]) =>
        [`${method} ${path}`, toRequest(setting, { method, path, operation })] as const,
    ),
  );
}

type Place = {
  readonly method: string;
  readonly path: string;
  readonly operation: DocumentOperation;
};

function toRequest(setting: FuzzSetting, place: Place): fc.Arbitrary<FuzzRequest> {
  const parameters = place.operation.parameters ?? [];
  return fc
    .record({
      path: toPath(setting, place.path),
      query: toQuery(setting, parameters),
      headers: toHeaders(),
      body: toBody(setting, place.operation),
    })
    .map(({ path, query, headers, body }) => ({
      method: place.method.toUpperCase(),
      path: `${path}${query}`,
      headers: { ...headers, ...(body.type === null ? {} : { 'content-type': body.type }) },
      body: place.method === 'get' ? null : body.content,
    }));
}

function toPath({ known }: FuzzSetting, template: string): fc.Arbitrary<string> {
  const segments = template.split('/').map((segment): fc.Arbitrary<string> => {
    const name = /^\{(\w+)\}/u.exec(segment)?.[1];
    if (name === undefined) return fc.constant(segment);
    const ids = (known[name] ?? ['unknown']).map(encodeURIComponent);
    return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ids) }, HOSTILE_SEGMENTS);
  });
  return fc.tuple(...segments).map((parts) => parts.join('/'));
}

/** Parameters left out, given, given twice, and some that nobody asked for. */
function toQuery(setting: FuzzSetting, parameters: readonly Parameter[]): fc.Arbitrary<string> {
  const inQuery = parameters.filter((parameter) => parameter.in === 'query');
  const names = [...inQuery.map(({ name }) => name), '__proto__', 'limit'];
  const pair = fc.constantFrom(...names).chain((name) => {
    const schema = inQuery.find((parameter) => parameter.name === name)?.schema ?? {};
    const value = fromSchema(setting, schema, name).map((it) => toWire(String(it)));
    return fc.oneof(value, HOSTILE_SEGMENTS).map((text) => `${name}=${text}`);
  });
  return fc
    .array(pair, { maxLength: 4 })
    .map((pairs) => (pairs.length === 0 ? '' : `?${pairs.join('&')}`));
}

/** Half of a surrogate pair has no form on the wire; it goes as the replacement character. */
function toWire(text: string): string {
  return encodeURIComponent(Buffer.from(text, 'utf8').toString('utf8'));
}

function toHeaders(): fc.Arbitrary<Record<string, string>> {
  const key = fc.oneof(
    { weight: 5, arbitrary: fc.uuid() },
    fc.constantFrom(null, '', 'short', 'k'.repeat(5000), 'same-key-again', 'a b c d e f g h'),
  );
  return key.map((text) => (text === null ? {} : { 'idempotency-key': text }));
}

type FuzzBody = { readonly type: string | null; readonly content: string | Uint8Array | null };

function toBody(setting: FuzzSetting, operation: DocumentOperation): fc.Arbitrary<FuzzBody> {
  const content = operation.requestBody?.content ?? {};
  const json = content[JSON_TYPE]?.schema;
  const form = content['multipart/form-data']?.schema;
  const raw = fc.record({ type: TYPES, content: RAW_BODIES });
  if (json) {
    const fit = fromSchema(setting, json, '').map((value) => ({
      type: JSON_TYPE,
      content: JSON.stringify(value),
    }));
    const mistyped = fc.tuple(fit, TYPES).map(([body, type]) => ({ ...body, type }));
    return fc.oneof({ weight: 6, arbitrary: fit }, mistyped, raw);
  }
  if (form) return fc.oneof({ weight: 3, arbitrary: toForm() }, raw);
  return fc.oneof({ weight: 3, arbitrary: fc.constant({ type: null, content: null }) }, raw);
}

const TYPES = fc.constantFrom(
  JSON_TYPE,
  'application/json; charset=utf-16',
  'application/JSON',
  'application/problem+json',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  `multipart/form-data; boundary=${BOUNDARY}`,
  'text/plain',
  'application/xml',
  ';;;',
  null,
);

function toForm(): fc.Arbitrary<FuzzBody> {
  const part = fc.record({
    name: fc.constantFrom('file', 'file', 'title', 'taskId', '__proto__', 'other'),
    fileName: fc.constantFrom(null, 'a.pdf', '../../a.pdf', 'a\u0000.pdf', '', 'x'.repeat(3000)),
    content: fc.oneof(
      fc.constantFrom('%PDF-1.4\n%%EOF\n', '<svg/>', 'PK\u0003\u0004', 'A title'),
      HOSTILE_TEXTS,
    ),
  });
  return fc.array(part, { maxLength: 5 }).map((parts) => ({
    type: `multipart/form-data; boundary=${BOUNDARY}`,
    content: [...parts.map(toPart), `--${BOUNDARY}--\r\n`].join(''),
  }));
}

type Part = { readonly name: string; readonly fileName: string | null; readonly content: string };

function toPart({ name, fileName, content }: Part): string {
  const file = fileName === null ? '' : `; filename="${fileName}"`;
  return (
    `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"${file}\r\n\r\n` +
    `${content}\r\n`
  );
}
