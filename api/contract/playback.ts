import { z } from '@hono/zod-openapi';
import { DossierStatusSchema, HistoryLineSchema, TimelinessSchema } from './dossiers.ts';
import { listOf, MomentSchema } from './primitives.ts';
import { PassSchema, TokenSchema } from './pathTaken.ts';

/** The clock of the dossier at one moment, in working minutes. */
export const ClockThenSchema = z
  .object({
    state: z.enum(['running', 'paused', 'stopped']),
    usedMinutes: z.number().int(),
    /** Of the whole term, with what an extension added. */
    minutes: z.number().int(),
    promisedAt: MomentSchema.nullable(),
    timeliness: TimelinessSchema,
  })
  .openapi('ClockThen');
/** The clock of the dossier at one moment. */
export type ClockThen = z.infer<typeof ClockThenSchema>;

/** A step that was open at one moment; `usedMinutes` is working time since it was opened. */
export const StepThenSchema = z
  .object({
    elementId: z.string(),
    stepName: z.string(),
    /** As in TaskRow. */
    item: z.number().int().nullable(),
    agencyName: z.string(),
    post: z.string(),
    personName: z.string().nullable(),
    usedMinutes: z.number().int(),
    budgetMinutes: z.number().int().nullable(),
    isLate: z.boolean(),
  })
  .openapi('StepThen');
/** A step that was open at one moment. */
export type StepThen = z.infer<typeof StepThenSchema>;

/** A timer that ran at one moment: what happens unless something comes before. */
export const TimerThenSchema = z
  .object({ elementId: z.string(), name: z.string(), dueAt: MomentSchema })
  .openapi('TimerThen');
/** A timer that ran at one moment. */
export type TimerThen = z.infer<typeof TimerThenSchema>;

/** A dossier right after one line of its history. */
export const PlaybackMomentSchema = z
  .object({
    line: HistoryLineSchema,
    status: DossierStatusSchema,
    tokens: listOf(TokenSchema),
    /** Null without a term. */
    clock: ClockThenSchema.nullable(),
    steps: listOf(StepThenSchema),
    timers: listOf(TimerThenSchema),
  })
  .openapi('PlaybackMoment');
/** A dossier right after one line of its history. */
export type PlaybackMoment = z.infer<typeof PlaybackMomentSchema>;

/** A drawing in which elements of the history stand; ids of called procedures carry `qualifier`. */
export const PlaybackDrawingSchema = z
  .object({ qualifier: z.string().nullable(), name: z.string(), bpmn: z.string() })
  .openapi('PlaybackDrawing');
/** A drawing in which elements of the history stand. */
export type PlaybackDrawing = z.infer<typeof PlaybackDrawingSchema>;

/**
 * The whole life of a dossier, to be looked at moment by moment: what was passed up to moment n are
 * the passes and flows with `index` up to n.
 */
export const PlaybackSchema = z
  .object({
    /** The procedure itself first, then those that it called. */
    drawings: listOf(PlaybackDrawingSchema),
    moments: listOf(PlaybackMomentSchema),
    passes: listOf(PassSchema.extend({ index: z.number().int() })),
    flows: listOf(z.object({ elementId: z.string(), index: z.number().int() })),
    /** False: the line behind the last moment does not follow from those before it. */
    isWhole: z.boolean(),
  })
  .openapi('Playback');
/** The whole life of a dossier, moment by moment. */
export type Playback = z.infer<typeof PlaybackSchema>;
