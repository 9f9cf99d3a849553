import { z } from '@hono/zod-openapi';
import { FeeSchema } from './forms.ts';
import { DongSchema, listOf, MomentSchema, TextSchema } from './primitives.ts';

/** How one fee stands. */
export const FeeStateSchema = z.enum(['unknown', 'free', 'unpaid', 'waiting', 'paid', 'waived']);

/** One fee with what it comes to; null: not known yet. */
export const FeeLineViewSchema = FeeSchema.pick({ name: true, when: true, note: true, mark: true })
  .extend({ feeKey: z.string(), amountDong: DongSchema.nullable(), isOnlineRate: z.boolean() })
  .openapi('FeeLine');
/** One fee with what it comes to. */
export type FeeLineView = z.infer<typeof FeeLineViewSchema>;

/** One fee of a dossier with what was paid of it. */
export const AccountLineViewSchema = FeeLineViewSchema.extend({
  state: FeeStateSchema,
  paidDong: DongSchema,
  dueDong: DongSchema,
  /** Whether it is asked for at this stage. */
  isDueNow: z.boolean(),
  waivedFor: z.string().nullable(),
}).openapi('AccountLine');
/** One fee of a dossier with what was paid of it. */
export type AccountLineView = z.infer<typeof AccountLineViewSchema>;

/** What a dossier owes and has paid. */
export const FeeAccountViewSchema = z
  .object({
    lines: listOf(AccountLineViewSchema),
    owedDong: DongSchema,
    paidDong: DongSchema,
    dueNowDong: DongSchema,
    /** `dueNowDong` in words, as receipts write it; null when nothing is due. */
    dueWords: TextSchema.nullable(),
  })
  .openapi('FeeAccount');
/** What a dossier owes and has paid. */
export type FeeAccountView = z.infer<typeof FeeAccountViewSchema>;

/** What became of a payment. */
export const PaymentStatusSchema = z.enum([
  'waiting',
  'paid',
  'waived',
  'cancelled',
  'to-refund',
  'refunded',
]);

/** One sum that was asked for, taken or waived. */
export const PaymentViewSchema = z
  .object({
    paymentId: z.string(),
    channel: z.enum(['counter', 'online']),
    status: PaymentStatusSchema,
    names: listOf(z.string()),
    amountDong: DongSchema,
    askedAt: MomentSchema,
    askedBy: z.string().nullable(),
    paidAt: MomentSchema.nullable(),
    receiptNumber: z.string().nullable(),
    transactionId: z.string().nullable(),
    reason: z.string(),
  })
  .openapi('Payment');
/** One sum that was asked for, taken or waived. */
export type PaymentView = z.infer<typeof PaymentViewSchema>;

/** Recording money taken at the counter; each fee in full. */
export const RecordPaymentSchema = z
  .strictObject({
    feeKeys: listOf(z.string().min(1).max(80)),
    receiptNumber: z.string().trim().max(60),
  })
  .openapi('RecordPayment');
/** Recording money taken at the counter. */
export type RecordPayment = z.infer<typeof RecordPaymentSchema>;

/** Exempting the applicant from one fee. */
export const WaiveFeeSchema = z
  .strictObject({
    feeKey: z.string().min(1).max(80),
    reason: z.string().trim().min(1).max(500),
  })
  .openapi('WaiveFee');
/** Exempting the applicant from one fee. */
export type WaiveFee = z.infer<typeof WaiveFeeSchema>;

/** Paying online what is due now, without an account: code and secret of the receipt. */
export const PayOnlineSchema = z
  .strictObject({
    code: z.string().trim().min(1).max(60),
    secret: z.string().trim().min(1).max(60),
    language: z.enum(['vi', 'en']),
  })
  .openapi('PayOnline');

/** Where the applicant pays, and until when. */
export const OrderViewSchema = z
  .object({ url: z.string(), amountDong: DongSchema, expiresAt: MomentSchema })
  .openapi('PaymentOrder');
/** Where the applicant pays, and until when. */
export type OrderView = z.infer<typeof OrderViewSchema>;

/** What a gateway is answered, in its own words. */
export const GatewayAnswerSchema = z.record(z.string(), z.string()).openapi('GatewayAnswer');

/** Noting that money was given back, by which receipt. */
export const RefundPaymentSchema = z
  .strictObject({ receiptNumber: z.string().trim().min(1).max(60) })
  .openapi('RefundPayment');
/** Noting that money was given back. */
export type RefundPayment = z.infer<typeof RefundPaymentSchema>;

/** A payment that was begun online and that the gateway has not told of. */
export const AwaitedPaymentSchema = z
  .object({
    paymentId: z.string(),
    dossierId: z.string(),
    dossierCode: z.string(),
    applicantName: z.string(),
    /** What is paid. */
    names: listOf(z.string()),
    amountDong: DongSchema,
    /** Since when the report is awaited. */
    askedAt: MomentSchema,
    /** The gateway is asked no more: a person has to look. */
    isFailed: z.boolean(),
    /** How often the gateway was asked, and when next; null: no more. */
    attempts: z.number().int(),
    nextAttemptAt: MomentSchema.nullable(),
    lastAnswer: TextSchema,
  })
  .openapi('AwaitedPayment');
/** A payment that the gateway has not told of. */
export type AwaitedPayment = z.infer<typeof AwaitedPaymentSchema>;

/** One page of them. */
export const AwaitedPaymentPageSchema = z
  .object({ items: listOf(AwaitedPaymentSchema), total: z.number().int() })
  .openapi('AwaitedPaymentPage');
/** One page of them. */
export type AwaitedPaymentPage = z.infer<typeof AwaitedPaymentPageSchema>;

/** Which page; of 50, from 1. */
export const AwaitedPaymentQuerySchema = z.object({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});

/** Whether the gateway has told what became of the payment. */
export const AskedAgainSchema = z.object({ isSettled: z.boolean() }).openapi('AskedAgain');
/** Whether the gateway has told what became of the payment. */
export type AskedAgain = z.infer<typeof AskedAgainSchema>;
