import type { Instant, WorkingMinutes } from '../../model/time.ts';
import type { WorldTask } from '../../scenario/world.ts';
import type { DossierTerms } from './dossierTerms.ts';
import type { ManyDossier } from './manyDossier.ts';
import type { PlannedStep } from './manyPlan.ts';

/** A dossier on its way through the office; `finishedAt` is when its result was there. */
export type Running = {
  readonly dossier: ManyDossier;
  readonly terms: DossierTerms;
  readonly isMeasured: boolean;
  readonly tasks: Map<number, ManyTask>;
  finishedAt: Instant | null;
  /** Entries of its trace that its clocks have been told. */
  clocked: number;
  /** When its next timer is due, as far as that is planned. */
  timerAt: Instant | null;
};

/** One step of one dossier: it waits, is done, and is over. */
export type ManyTask = {
  readonly running: Running;
  readonly task: WorldTask;
  readonly step: PlannedStep;
  /** How often the dossier has had this step before. */
  readonly visit: number;
  readonly minutes: WorkingMinutes;
  readonly openedAt: Instant;
  startedAt: Instant | null;
  isOver: boolean;
};
