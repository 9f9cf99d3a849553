import type { ElementId } from '../../model/ids.ts';
import type { WorkingMinutes } from '../../model/time.ts';

/** A dossier that has had its result. Left are negative where it was late; null without a term. */
export type FinishedDossier = {
  readonly minutes: WorkingMinutes;
  readonly legalLeft: WorkingMinutes | null;
  readonly promisedLeft: WorkingMinutes | null;
};

/** What one element did with measured dossiers. */
export type ElementLog = { readonly waits: WorkingMinutes[]; serviceMinutes: number };

/** Where dossiers stand when the span is over, and why where they cannot go on. */
export type Unfinished = {
  readonly elementId: ElementId;
  /** Code of an incident or refusal; null: it only waits. */
  readonly code: string | null;
  readonly count: number;
};

/** What was seen of one post in one replication. */
export type DeskLog = {
  readonly postKey: string;
  readonly utilisation: number;
  readonly queueMean: number;
  readonly queueByDay: readonly number[];
  readonly waits: readonly WorkingMinutes[];
};

/** Everything that one replication tells. */
export type ReplicationLog = {
  received: number;
  /** Unfinished ones whose term is over are late; `finished` does not hold them. */
  lateLegal: number;
  latePromised: number;
  readonly finished: FinishedDossier[];
  readonly elements: Map<ElementId, ElementLog>;
  readonly unfinished: Map<string, Unfinished>;
  desks: readonly DeskLog[];
};

/** Nothing yet. */
export function newLog(): ReplicationLog {
  const none = { received: 0, lateLegal: 0, latePromised: 0, desks: [] };
  return { ...none, finished: [], elements: new Map(), unfinished: new Map() };
}

/** The log of one element, made with its first dossier. */
export function elementLog(log: ReplicationLog, elementId: ElementId): ElementLog {
  const known = log.elements.get(elementId) ?? { waits: [], serviceMinutes: 0 };
  log.elements.set(elementId, known);
  return known;
}
