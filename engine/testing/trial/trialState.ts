import type { DossierStatus } from '../../model/dossier.ts';
import type { ElementId } from '../../model/ids.ts';
import type { Incident, InstanceStatus } from '../../model/instance.ts';
import type { Variables } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import type { WorkingMinutes } from '../../model/time.ts';
import type { ScenarioFaultCode } from '../../scenario/world.ts';
import type { ScenarioTraceEntry } from '../../scenario/scenario.ts';
import type { OpenTask } from '../openTasks.ts';
import type { TrialMove } from './trial.ts';

/** A task that waits in a trial. */
export type TrialTask = OpenTask & {
  /** Working minutes left of its budget, negative when past due; null without a budget. */
  readonly remainingMinutes: WorkingMinutes | null;
  /** Its innermost lane, as drawn; "" without one. */
  readonly laneName: string;
  /** Codes of the errors that its border events catch; "ERROR" for one that catches all. */
  readonly errorCodes: readonly string[];
};

/** A message or a signal that somebody waits for, or that starts the process. */
export type TrialWait = {
  readonly kind: 'message' | 'signal';
  readonly name: string;
  readonly elementId: ElementId;
};

/** The dossier as its list would show it. */
export type TrialDossier = {
  readonly status: DossierStatus;
  /** The promise; null without a term, and while the clock stands still with time left. */
  readonly dueAt: string | null;
  /** Working minutes left, as of `finishedAt` once the result is there; null without a term. */
  readonly remainingMinutes: WorkingMinutes | null;
  /** Working minutes of the whole term; null without one. */
  readonly termMinutes: WorkingMinutes | null;
  readonly isHeld: boolean;
  /** Times that the clock began anew. */
  readonly restartCount: number;
  /** When the result was there, or the dossier was over; handing it over takes no term. */
  readonly finishedAt: string | null;
};

/** What one move did: the first has no move, it is the receipt. */
export type TrialEvent = {
  /** When it was done; what follows by itself has its own moments in `trace`. */
  readonly at: string;
  readonly move: TrialMove | null;
  /** The task that it completed or failed, as it was before. */
  readonly task: TrialTask | null;
  readonly trace: readonly ScenarioTraceEntry[];
};

/** Working time that a step took, from its opening until it was closed or until now. */
export type StepTime = {
  readonly elementId: ElementId;
  readonly item: number | null;
  readonly name: string;
  readonly performer: string | null;
  readonly laneName: string;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly minutes: WorkingMinutes;
  readonly budgetMinutes: WorkingMinutes | null;
  /** Whether the time counts against the term. */
  readonly counted: boolean;
};

/** Everything that can be seen of a trial after its moves. */
export type TrialState = {
  readonly now: string;
  readonly status: InstanceStatus;
  readonly outcome: string | null;
  readonly dossier: TrialDossier;
  readonly tasks: readonly TrialTask[];
  /** In the order in which they are due. */
  readonly timers: readonly { readonly elementId: ElementId; readonly dueAt: string }[];
  readonly waits: readonly TrialWait[];
  readonly incidents: readonly Incident[];
  /** Elements where a token stands; those that were passed; flows that were taken. */
  readonly standing: readonly ElementId[];
  readonly passed: readonly ElementId[];
  readonly flows: readonly ElementId[];
  /** One for the receipt and one for each move. */
  readonly events: readonly TrialEvent[];
  readonly times: readonly StepTime[];
  readonly variables: Variables;
};

/** Why a move could not be made; the moves before it can. */
export type MoveRefusal = {
  readonly code: 'MOVE_REFUSED';
  /** Index of the move; -1 for the receipt. */
  readonly move: number;
  readonly reason:
    | 'TASK_NOT_OPEN'
    | 'TIMER_NOT_SET'
    | 'TIME_NOT_VALID'
    | 'TIME_GOES_BACK'
    | 'EVENT_NOT_EXPECTED'
    | 'TURNS_EXHAUSTED'
    | ScenarioFaultCode;
};

/** The no of a trial: a drawing that cannot run, or a move that cannot be made. */
export type TrialRefusal =
  | { readonly code: 'PROCESS_NOT_FOUND'; readonly processId: ElementId | null }
  | { readonly code: 'HAS_PROBLEMS'; readonly problems: readonly Problem[] }
  | MoveRefusal;
