import type { Fee, Form, Paper } from './form.ts';
import type { PersonId, VersionId } from './ids.ts';
import type { LegalBasis } from './process.ts';
import type { Instant, LocalDate } from './time.ts';

/** One administrative procedure; what it says stands in its versions. */
export type Procedure = {
  readonly procedureId: string;
  readonly code: string;
  readonly name: string;
  readonly field: string;
  /** Others call it; nobody hands in a dossier for it. */
  readonly isPart: boolean;
};

/** What an officer draws: the drawing with its decisions, forms, papers and fees. */
export type ProcedureContent = {
  readonly bpmn: string;
  /** DMN XML, the texts of the files beside the drawing. */
  readonly decisions: readonly string[];
  readonly forms: readonly Form[];
  readonly papers: readonly Paper[];
  readonly fees: readonly Fee[];
};

/**
 * The draft of a procedure; at most one. Every save moves its revision by one, and so does every
 * step of its review: neither can go through on what was read before the other.
 */
export type Draft = ProcedureContent & {
  readonly procedureId: string;
  readonly revision: number;
  /** Who has saved it since the last version was published, each once. */
  readonly authors: readonly PersonId[];
  readonly updatedAt: Instant;
  readonly updatedBy: PersonId | null;
};

/**
 * One published version; never changed afterwards.
 *
 * Whether it is in force follows from `effectiveOn` (engine/run/versionInForce), it is not stored.
 */
export type ProcedureVersion = ProcedureContent & {
  readonly versionId: VersionId;
  readonly procedureId: string;
  /** From 1, dense within the procedure. */
  readonly number: number;
  readonly effectiveOn: LocalDate;
  readonly legalBasis: LegalBasis | null;
  readonly note: string;
  readonly publishedAt: Instant;
  readonly publishedBy: PersonId | null;
  /** SHA-256 of the canonical JSON of the content. */
  readonly hash: string;
};
