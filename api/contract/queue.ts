import { z } from '@hono/zod-openapi';
import { DaySchema, listOf, MomentSchema } from './primitives.ts';

/** Whole minutes in which the one-stop unit is open. */
const MinutesSchema = z.number().int().min(0);
const NumberSchema = z.number().int().min(1).max(100_000);

/** A one-stop unit where numbers are taken. */
export const QueuePlaceSchema = z
  .object({ agencyId: z.string(), agencyName: z.string() })
  .openapi('QueuePlace');
/** A one-stop unit where numbers are taken. */
export type QueuePlace = z.infer<typeof QueuePlaceSchema>;

/** How a wait stands against its limit; soon from three quarters of it. */
export const QueueMoodSchema = z.enum(['within', 'soon', 'late']);

/** A number that was called to a desk. */
export const CalledNumberSchema = z
  .object({
    number: NumberSchema,
    status: z.enum(['called', 'serving']),
    desk: z.string(),
    calledAt: MomentSchema,
  })
  .openapi('CalledNumber');
/** A number that was called to a desk. */
export type CalledNumber = z.infer<typeof CalledNumberSchema>;

/** The queue of a one-stop unit today, as everybody may see it. */
export const QueueViewSchema = QueuePlaceSchema.extend({
  on: DaySchema,
  /** Whether the unit opens today, now or later; else no number can be taken. */
  isOpen: z.boolean(),
  limitMinutes: MinutesSchema,
  /** Numbers that wait, in their order. */
  waiting: listOf(NumberSchema),
  /** How long the first of them has waited. */
  longest: z.object({ minutes: MinutesSchema, mood: QueueMoodSchema }).nullable(),
  /** At a desk now, the last called first. */
  called: listOf(CalledNumberSchema),
  /** Who did not come when called, the last one first. */
  absent: listOf(NumberSchema),
  /** After how many minutes the queue moves on by one; null while today says too little. */
  minutesPerNumber: z.number().min(0).nullable(),
}).openapi('QueueView');
/** The queue of a one-stop unit today, as everybody may see it. */
export type QueueView = z.infer<typeof QueueViewSchema>;

/** A number that was taken, with its day. */
export const TakenNumberSchema = z
  .object({ number: NumberSchema, on: DaySchema })
  .openapi('TakenNumber');
/** A number that was taken, with its day. */
export type TakenNumber = z.infer<typeof TakenNumberSchema>;

/** The same queue at the desk of an officer. */
export const DeskViewSchema = QueueViewSchema.extend({
  /** Whom this officer called. */
  mine: CalledNumberSchema.nullable(),
}).openapi('DeskView');
/** The same queue at the desk of an officer. */
export type DeskView = z.infer<typeof DeskViewSchema>;

const DeskSchema = z.string().trim().min(1).max(30);

/** Calling who has waited longest. */
export const CallNextSchema = z.strictObject({ desk: DeskSchema }).openapi('CallNext');

/** Doing something with one number; to call it again is to call it. */
export const MoveNumberSchema = z
  .strictObject({
    number: NumberSchema,
    act: z.enum(['call', 'begin', 'end', 'absent']),
    desk: DeskSchema,
  })
  .openapi('MoveNumber');
/** Doing something with one number. */
export type MoveNumber = z.infer<typeof MoveNumberSchema>;

/** How long people waited until they were called. */
export const QueueFiguresSchema = z
  .object({
    taken: z.number().int(),
    called: z.number().int(),
    /** Of those called: within the limit. */
    within: z.number().int(),
    medianMinutes: MinutesSchema.nullable(),
    longestMinutes: MinutesSchema.nullable(),
  })
  .openapi('QueueFigures');
/** How long people waited until they were called. */
export type QueueFigures = z.infer<typeof QueueFiguresSchema>;

/** The figures of one unit: today, and in the last 30 days with today. */
export const QueueRecordSchema = QueuePlaceSchema.extend({
  limitMinutes: MinutesSchema,
  today: QueueFiguresSchema,
  month: QueueFiguresSchema,
}).openapi('QueueRecord');
/** The figures of one unit. */
export type QueueRecord = z.infer<typeof QueueRecordSchema>;
