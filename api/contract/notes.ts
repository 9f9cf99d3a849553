import { z } from '@hono/zod-openapi';
import { AllowedSchema, MomentSchema } from './primitives.ts';

/** Writing a note for the officers of a dossier. */
export const AddNoteSchema = z
  .strictObject({ text: z.string().trim().min(1).max(4000) })
  .openapi('AddNote');
/** Writing a note for the officers of a dossier. */
export type AddNote = z.infer<typeof AddNoteSchema>;

/** Striking out a note of one's own. */
export const StrikeNoteSchema = z
  .strictObject({ reason: z.string().trim().min(1).max(2000) })
  .openapi('StrikeNote');
/** Striking out a note of one's own. */
export type StrikeNote = z.infer<typeof StrikeNoteSchema>;

/** A note of an officer; never shown to the applicant. */
export const NoteViewSchema = z
  .object({
    noteId: z.string(),
    text: z.string(),
    at: MomentSchema,
    personName: z.string().nullable(),
    agencyName: z.string(),
    struck: z.object({ at: MomentSchema, reason: z.string() }).nullable(),
    allowed: z.object({ strike: AllowedSchema }),
  })
  .openapi('NoteView');
/** A note of an officer. */
export type NoteView = z.infer<typeof NoteViewSchema>;
