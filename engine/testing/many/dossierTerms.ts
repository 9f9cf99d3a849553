import { clockRemaining } from '../../calendar/clockRemaining.ts';
import { openStatus } from '../../model/openStatus.ts';
import type { Instant, WorkingMinutes } from '../../model/time.ts';
import { startDossierClock, type DossierClock } from '../dossierClock.ts';
import { heldElements } from '../heldElements.ts';
import type { ManyDossier } from './manyDossier.ts';
import type { ManyGround } from './manyGround.ts';

/** The clocks of one dossier; null where the procedure has no such term. */
export type DossierTerms = {
  readonly legal: DossierClock | null;
  readonly promised: DossierClock | null;
};

/** The clocks of a dossier that was just received. Throws ScenarioFault outside the calendar. */
export function startTerms({ flow, settings }: ManyGround, receivedAt: Instant): DossierTerms {
  if (settings === null) return { legal: null, promised: null };
  const { legalTerm, promisedTerm } = settings;
  const legal = { ...settings, promisedTerm: null };
  return {
    legal: legalTerm === null ? null : startDossierClock(flow, legal, receivedAt),
    promised: promisedTerm === null ? null : startDossierClock(flow, settings, receivedAt),
  };
}

/** Tells the clocks what has happened since, all of one moment. */
export function followTerms(
  { holdsClock }: ManyGround,
  { legal, promised }: DossierTerms,
  { world: { trace } }: ManyDossier,
  from: number,
): void {
  // Where nothing ever stops a clock, it says at the end what it said at the beginning.
  if (!holdsClock || from >= trace.length) return;
  legal?.follow(trace, from);
  promised?.follow(trace, from);
}

/** Working minutes that are left of a term at a moment; negative: late by so many. */
export function minutesLeft(
  { calendar }: ManyGround,
  clock: DossierClock | null,
  at: Instant,
): WorkingMinutes | null {
  const now = clock?.clock() ?? null;
  const left = now === null ? null : clockRemaining(now, at, calendar);
  return left?.ok === true ? left.value : null;
}

/** Whether its result is there: only handing over is left, or nothing at all. */
export function hasResult({ flow }: ManyGround, { world }: ManyDossier): boolean {
  const main = world.state.instances.find(({ name }) => name === 'A')?.state;
  if (main === undefined) return false;
  const isOpen = main.status === 'active' || main.status === 'incident';
  return !isOpen || openStatus(heldElements(flow, world.state), false) === 9;
}
