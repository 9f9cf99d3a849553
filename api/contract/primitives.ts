import { z } from '@hono/zod-openapi';

/** A list that nobody changes after it was read. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(item).readonly();
}

/** One text a person reads, in both languages; Vietnamese is the source. */
export const TextSchema = z.object({ vi: z.string(), en: z.string() }).openapi('Text');
/** One text a person reads, in both languages. */
export type Text = z.infer<typeof TextSchema>;

/** A moment on the wire: ISO 8601 with the offset of Vietnam, to the second. */
export const MomentSchema = z.iso
  .datetime({ offset: true })
  .openapi({ example: '2026-11-23T09:30:00+07:00' });

/** A day on the wire, YYYY-MM-DD. */
export const DaySchema = z.iso.date().openapi({ example: '2026-12-01' });

/** Money: whole đồng. */
export const DongSchema = z.number().int().min(0).openapi({ example: 100_000 });

/** Any JSON value, as forms write it. */
export const JsonSchema: z.ZodType<JsonValue> = z
  .lazy(() =>
    z.union([
      z.null(),
      z.boolean(),
      z.number(),
      z.string(),
      z.array(JsonSchema),
      z.record(z.string(), JsonSchema),
    ]),
  )
  .openapi({ type: ['object', 'array', 'string', 'number', 'boolean', 'null'] });

/** Any JSON value. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** Top-level variables that a form writes; names are identifiers. */
export const VariablesSchema = z
  .record(z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/u), JsonSchema)
  .openapi('Variables');

/** Whether an action may be done now; if not, why, in words for the person. */
export const AllowedSchema = z.union([z.literal(true), z.object({ reason: TextSchema })]);
/** Whether an action may be done now; if not, why. */
export type Allowed = z.infer<typeof AllowedSchema>;

/** A person as named to other persons. */
export const PersonRefSchema = z.object({ personId: z.string(), name: z.string() });
/** A person as named to other persons. */
export type PersonRef = z.infer<typeof PersonRefSchema>;
