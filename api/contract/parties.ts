import { z } from '@hono/zod-openapi';
import { DaySchema } from './primitives.ts';

/** The number to look up: a personal identity number or a tax code. */
export const LookUpPartySchema = z
  .strictObject({ number: z.string().regex(/^[\d-]{9,14}$/u) })
  .openapi('LookUpParty');

/** Who has a number, as the newest dossier has it that the asking person may see. */
export const KnownPartySchema = z
  .object({
    name: z.string(),
    address: z.string(),
    phone: z.string(),
    /** The day on which that dossier was received. */
    knownSince: DaySchema,
  })
  .openapi('KnownParty');
/** Who has a number, as an earlier dossier has it. */
export type KnownParty = z.infer<typeof KnownPartySchema>;

/** What a look-up gives: nobody when no dossier has the number. */
export const PartyAnswerSchema = z
  .object({ party: KnownPartySchema.nullable() })
  .openapi('PartyAnswer');
/** What a look-up gives. */
export type PartyAnswer = z.infer<typeof PartyAnswerSchema>;
