import { z } from '@hono/zod-openapi';
import { PRINTED_LINES } from '../../engine/model/form.ts';
import { DaySchema, DongSchema, listOf, TextSchema } from './primitives.ts';

/** Kinds of form fields. */
export const FieldKindSchema = z.enum([
  'text',
  'longText',
  'number',
  'money',
  'date',
  'choice',
  'choices',
  'boolean',
  'file',
  'table',
  'address',
  'person',
  'business',
  'heading',
]);

/** One that is empty or wrong can be saved; the check tells it, and nothing wrong is published. */
const FeelSchema = z.string().max(1000);

/** The field itself, without the columns that a table has. */
const FIELD = {
  key: z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/u),
  label: TextSchema,
  kind: FieldKindSchema,
  required: z.boolean(),
  options: listOf(z.object({ value: z.string(), label: TextSchema })).optional(),
  hint: TextSchema.optional(),
  readOnly: z.boolean().optional(),
  /** What is typed here the applicant reads on the tracking page while papers are asked for. */
  shownToApplicant: z.boolean().optional(),
  /** The applicant answers it when the dossier is handed in online. */
  fromApplicant: z.boolean().optional(),
  /** By kind: characters, value, days from today, rows, choices; both ends included. */
  limits: z.object({ min: z.number().optional(), max: z.number().optional() }).optional(),
  decimals: z.number().int().min(0).max(10).optional(),
  pattern: z.object({ text: z.string().min(1).max(200), message: TextSchema }).optional(),
  display: z.enum(['radio', 'select']).optional(),
  formula: FeelSchema.optional(),
  visibleWhen: FeelSchema.optional(),
  prefill: FeelSchema.optional(),
} as const;

/** One field; `key` is the name of the variable it writes. Money is whole đồng. */
export const FormFieldSchema = z
  .object({
    ...FIELD,
    columns: listOf(z.object(FIELD)).optional(),
    /** The line of a printed form (docs/forms-printed.md) that the answer stands in. */
    prints: z.enum(PRINTED_LINES).optional(),
  })
  .openapi('FormField');
/** One field of a form. */
export type FormField = z.infer<typeof FormFieldSchema>;

/** One form of a procedure, named by `lt:form` of a task. */
export const FormSchema = z
  .object({
    key: z.string().min(1).max(80),
    title: TextSchema,
    fields: listOf(FormFieldSchema),
  })
  .openapi('Form');
/** One form of a procedure. */
export type Form = z.infer<typeof FormSchema>;

/** One paper of the dossier (thành phần hồ sơ). */
export const PaperSchema = z
  .object({
    key: z.string().min(1).max(80),
    name: z.string().min(1).max(500),
    kind: z.enum(['original', 'copy', 'electronic']),
    count: z.number().int().min(0).max(99),
    required: z.boolean(),
    dataSource: z.string().nullish(),
  })
  .openapi('Paper');
/** One paper of the dossier. */
export type Paper = z.infer<typeof PaperSchema>;

/** One fee; `mark` says whether the amount is a fact or a sample to be checked. */
export const FeeSchema = z
  .object({
    key: z.string().min(1).max(80),
    name: z.string().min(1).max(500),
    amountDong: DongSchema,
    when: z.enum(['intake', 'notice', 'return']),
    note: z.string().nullish(),
    mark: z.enum(['fact', 'proposal']),
    /** What it costs whoever files online in these days, both included. */
    online: z
      .object({
        amountDong: DongSchema,
        from: DaySchema.nullish(),
        to: DaySchema.nullish(),
      })
      .nullish(),
    /** The variable that says how often it is owed; once where left out. */
    timesVariable: z.string().max(80).nullish(),
    /** The variable that holds the amount instead. */
    amountVariable: z.string().max(80).nullish(),
  })
  .openapi('Fee');
/** One fee. */
export type Fee = z.infer<typeof FeeSchema>;
