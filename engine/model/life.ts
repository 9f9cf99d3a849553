import type { PersonId, VersionId } from './ids.ts';
import type { ProcedureContent } from './procedure.ts';
import type { LegalBasis } from './process.ts';
import type { Instant, LocalDate } from './time.ts';

/**
 * Where the draft of a procedure stands: drawn, before those who appraise it (trình thẩm định), or
 * approved by a decision and not published yet.
 */
export type DraftStage = 'DRAFT' | 'IN_REVIEW' | 'APPROVED';

/** Whether dossiers are received for a procedure. */
export type ForceStage = 'IN_FORCE' | 'SUSPENDED' | 'ABOLISHED';

/** What is done to a draft. */
export type DraftAct = 'send' | 'withdraw' | 'send-back' | 'approve' | 'publish';

/** What is done to a procedure in force. */
export type ForceAct = 'suspend' | 'resume' | 'abolish';

/** Every step of the life of a procedure version. */
export type LifeAct = DraftAct | ForceAct;

/** The decision that approves a draft (quyết định phê duyệt). */
export type Decision = { readonly number: string; readonly on: LocalDate };

/** What a step needs to be known beside who and when; null or empty where it needs none. */
export type LifeFacts = {
  readonly reason: string;
  readonly decision: Decision | null;
  readonly legalBasis: LegalBasis | null;
  /** The day it has effect; null: at once. */
  readonly on: LocalDate | null;
};

/** One step that was taken; kept for ever. */
export type LifeStep = LifeFacts & {
  readonly procedureId: string;
  /** From 1, dense within the procedure. */
  readonly seq: number;
  readonly act: LifeAct;
  readonly at: Instant;
  readonly personId: PersonId | null;
  /** Of the draft after the step; null for what is done to a procedure in force. */
  readonly revision: number | null;
  /** The version that was published, suspended, resumed or abolished. */
  readonly versionId: VersionId | null;
};

/** One kept save of a draft, with everything that was saved. */
export type DraftSave = ProcedureContent & {
  readonly saveId: string;
  readonly procedureId: string;
  /** Of the draft after this save. */
  readonly revision: number;
  /** When the first of the saves that this one stands for was made. */
  readonly beganAt: Instant;
  readonly savedAt: Instant;
  readonly savedBy: PersonId | null;
  /** How many saves it stands for. */
  readonly saveCount: number;
  /** Nobody pressed a button; such saves of one person and hour are kept as one. */
  readonly isAutomatic: boolean;
  /** Revision of the save that was restored by it; null: it was drawn. */
  readonly restoredFrom: number | null;
};

/** A kept save without what was saved, for lists. */
export type SaveNote = Omit<DraftSave, keyof ProcedureContent>;
