import type { WorkingCalendar } from '../calendar/workingCalendar.ts';
import type { CallLinks } from '../model/linkCalls.ts';
import type { Problem } from '../model/problem.ts';
import type { ProcedureContent } from '../model/procedure.ts';
import type { Instant } from '../model/time.ts';
import type { Store } from '../store/store.ts';
import type { Connectors } from './connectors.ts';
import type { Turns } from './inTurn.ts';
import type { LifeEvents } from './lifeEvents.ts';
import type { MachineCache } from './machineCache.ts';
import type { Posts } from './notices/post.ts';
import type { AskGateway } from './payments/askGateway.ts';

/** One line of the log; never personal data. */
export type LogLine = {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly facts?: { readonly [name: string]: unknown };
};

/**
 * What every command runs on; made once by the composition root (createRuntime).
 *
 * Every command has the form `command(runtime, { commandId, actor, … })` and answers
 * `Promise<Result<Answer, Refusal>>`; it is durable when it resolves to `ok`.
 */
export type Runtime = {
  readonly store: Store;
  readonly now: () => Instant;
  /** A new id, unguessable in production (UUID), A, B, C … in tests. */
  readonly newId: () => string;
  /**
   * The tracking secret of a dossier: at least 40 bits, always the same for the same id (a keyed
   * hash), so that a repeated receipt prints the same one and none is stored.
   */
  readonly trackingSecret: (dossierId: string) => string;
  /** Throws for a name that was not loaded at the start. */
  readonly calendars: (name: string) => WorkingCalendar;
  readonly connectors: Connectors;
  /** A way that is not set up: its notices are kept and wait. */
  readonly posts: Posts;
  /** Null where the gateway cannot be asked: payments without a report wait. */
  readonly askGateway: AskGateway | null;
  /**
   * All problems of a drawing with its forms and the procedures that it calls; publishing refuses
   * those of severity error.
   */
  readonly check: (content: ProcedureContent, links: CallLinks) => Promise<readonly Problem[]>;
  readonly machines: MachineCache;
  readonly events: LifeEvents;
  readonly inTurn: Turns;
  readonly log: (line: LogLine) => void;
};

/** What the composition root gives; the rest is made here. */
export type RuntimeParts = Omit<Runtime, 'machines' | 'events' | 'inTurn' | 'check'> & {
  /** Another way to check, e.g. in a thread with limits; checkContent when it is left out. */
  readonly check?: Runtime['check'];
};
