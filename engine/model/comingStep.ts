import type { AgencyId, DossierId, TaskId } from './ids.ts';
import type { Instant } from './time.ts';

/** A step that comes next after an open task, for a post of an agency. */
export type NextStep = { readonly post: string; readonly name: string };

/**
 * What comes to an agency after an open task: by the drawing, whatever is decided in the task.
 * Written when the task is opened, gone when it is closed.
 */
export type ComingSteps = {
  /** Of the task that is open now. */
  readonly taskId: TaskId;
  readonly dossierId: DossierId;
  /** To whom they come. */
  readonly agencyId: AgencyId;
  /** In the order of the drawing. */
  readonly steps: readonly NextStep[];
  /** When the open task is due: then they come at the latest. */
  readonly dueAt: Instant | null;
};
