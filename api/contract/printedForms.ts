import { z } from '@hono/zod-openapi';
import { DaySchema, TextSchema } from './primitives.ts';

/** One printed form of a dossier: its number in the edition in force then, name and address. */
export const PrintedFormViewSchema = z
  .object({
    kind: z.string().openapi({ example: 'supplement-request' }),
    number: z.string().openapi({ example: '02' }),
    edition: z.enum(['tt01-2018', 'tt03-2025']),
    name: TextSchema,
    url: z.string().openapi({ description: 'Address of the PDF file' }),
  })
  .openapi('PrintedFormView');
/** One printed form of a dossier. */
export type PrintedFormView = z.infer<typeof PrintedFormViewSchema>;

/** Which days a register holds, both counted. */
export const RegisterQuerySchema = z
  .object({ from: DaySchema, to: DaySchema })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'before from' });
