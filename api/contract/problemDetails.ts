import { z } from '@hono/zod-openapi';
import { listOf, TextSchema } from './primitives.ts';

/** One finding of a check, with its sentence in both languages. */
export const ProblemViewSchema = z
  .object({
    rule: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    elementId: z.string(),
    facts: z.record(z.string(), z.union([z.string(), z.number()])),
    path: listOf(z.string()),
    pathMinutes: listOf(z.number().int()).optional(),
    line: z.number().int().optional(),
    column: z.number().int().optional(),
    message: TextSchema,
  })
  .openapi('ProblemView');
/** One finding of a check, with its sentence in both languages. */
export type ProblemView = z.infer<typeof ProblemViewSchema>;

/** Every answer that is not a yes (RFC 9457); `code` is stable, `texts` are for people. */
export const ProblemDetailsSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    texts: TextSchema,
    facts: z.record(z.string(), z.unknown()).optional(),
    problems: listOf(ProblemViewSchema).optional(),
  })
  .openapi('ProblemDetails');
/** Every answer that is not a yes (RFC 9457). */
export type ProblemDetails = z.infer<typeof ProblemDetailsSchema>;
