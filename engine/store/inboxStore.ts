import type { Dossier } from '../model/dossier.ts';
import type { AgencyId, DossierId, PersonId } from '../model/ids.ts';
import type { NextStep } from '../model/comingStep.ts';
import type { SavedFilter } from '../model/inbox.ts';
import type { TaskRecord } from '../model/records.ts';
import type { Instant } from '../model/time.ts';

/** Counted up to a limit: `isMore` when there are more than `count`. */
export type Count = { readonly count: number; readonly isMore: boolean };

/** Where a person sits. Post null: every post of the agency. */
export type Seat = { readonly agencyId: AgencyId; readonly post: string | null };

/** What every list of the inbox is asked. */
export type ListQuery = {
  readonly personId: PersonId;
  readonly placements: readonly Seat[];
  readonly procedureId: string | null;
  /** Part of the dossier code or of the applicant's name. */
  readonly query: string | null;
  /** `next` of the page before. */
  readonly cursor: string | null;
  /** 0: no rows, only the total. */
  readonly limit: number;
  /** Where counting the total ends. */
  readonly countMax: number;
};

/**
 * What the inbox is asked. Rows come by due moment, then task id; those without a due moment last.
 * Rows elsewhere than at the placements are never given.
 */
export type InboxQuery = ListQuery & {
  /** "mine": claimed by the person; "unit": open or claimed at one of the placements. */
  readonly scope: 'mine' | 'unit';
  /** Only what was due before this moment. */
  readonly dueBefore: Instant | null;
};

/** A task with what an inbox shows of its dossier. */
export type InboxRow = { readonly task: TaskRecord; readonly dossier: Dossier };

/** One page of the inbox. */
export type InboxPage = {
  readonly rows: readonly InboxRow[];
  readonly next: string | null;
  readonly total: Count;
};

/**
 * What the lists of followed dossiers are asked. Only dossiers in which an agency of the placements
 * takes part; by `since`, then dossier id.
 */
export type FollowedQuery = ListQuery & {
  /**
   * "sent": the person completed a step of it, it is not finished, and no task of it waits at the
   * placements; "watched": the person has marked it.
   */
  readonly scope: 'sent' | 'watched';
};

/** A dossier that a person follows, and where it waits now. */
export type FollowedRow = {
  readonly dossier: Dossier;
  /** When the person completed their last step of it, or marked it. */
  readonly since: Instant;
  /** Tasks still open, of every kind, by opening. */
  readonly tasks: readonly TaskRecord[];
};

/** One page of followed dossiers. */
export type FollowedPage = {
  readonly rows: readonly FollowedRow[];
  readonly next: string | null;
  readonly total: Count;
};

/** A dossier that may come to the placements when its open task is done. */
export type ComingRow = {
  /** Open now, at somebody else. */
  readonly task: TaskRecord;
  readonly dossier: Dossier;
  /** What would then be to do at the placements. */
  readonly steps: readonly NextStep[];
};

/** One page of what comes. */
export type ComingPage = {
  readonly rows: readonly ComingRow[];
  readonly next: string | null;
  readonly total: Count;
};

/** What the workload of units is asked. */
export type WorkloadQuery = {
  readonly agencyIds: readonly AgencyId[];
  /** Before it a due moment is late. */
  readonly now: Instant;
  /** From it on completed tasks count. */
  readonly doneSince: Instant;
};

/** What waits at a post of an agency and nobody has taken, and how much of it is late. */
export type PostLoad = {
  readonly agencyId: AgencyId;
  readonly post: string;
  readonly open: number;
  readonly late: number;
};

/** What a person has taken in an agency, how much of it is late, and what they completed. */
export type PersonLoad = {
  readonly agencyId: AgencyId;
  readonly personId: PersonId;
  readonly claimed: number;
  readonly late: number;
  readonly done: number;
};

/** Who has how much to do; posts and persons without anything are left out. */
export type Workload = {
  readonly posts: readonly PostLoad[];
  readonly people: readonly PersonLoad[];
};

/** Reads of what people have to do and what they follow. */
export type InboxReads = {
  readonly listInbox: (query: InboxQuery) => Promise<InboxPage>;
  /** By the due moment of the open task, then its id; those without a due moment last. */
  readonly listComing: (query: ListQuery) => Promise<ComingPage>;
  readonly listFollowed: (query: FollowedQuery) => Promise<FollowedPage>;
  /** Which of these dossiers the person watches. */
  readonly listWatched: (
    personId: PersonId,
    dossierIds: readonly DossierId[],
  ) => Promise<readonly DossierId[]>;
  /** User tasks of these dossiers that the person completed, by closing, then id. */
  readonly listDoneBy: (
    personId: PersonId,
    dossierIds: readonly DossierId[],
  ) => Promise<readonly TaskRecord[]>;
  /** The person's own and those shared with the agencies, by name, then id. */
  readonly listSavedFilters: (
    personId: PersonId,
    agencyIds: readonly AgencyId[],
  ) => Promise<readonly SavedFilter[]>;
  readonly findSavedFilter: (filterId: string) => Promise<SavedFilter | null>;
  /** Tasks of people only; by agency, then post or person. */
  readonly listWorkload: (query: WorkloadQuery) => Promise<Workload>;
};
