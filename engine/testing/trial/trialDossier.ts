import { clockRemaining } from '../../calendar/clockRemaining.ts';
import { formatInstant } from '../../calendar/formatInstant.ts';
import type { DossierStatus } from '../../model/dossier.ts';
import { endStatus } from '../../model/endStatus.ts';
import { openStatus } from '../../model/openStatus.ts';
import type { Instant } from '../../model/time.ts';
import { heldElements } from '../heldElements.ts';
import type { PlayedFlow } from '../playedFlow.ts';
import type { TrialDossier } from './trialState.ts';

/** What is followed of a dossier while it is played. Owns its moment of finishing. */
export type FollowedDossier = {
  /** To be told after everything that happened at one moment. */
  readonly follow: (isUntouched: boolean) => void;
  readonly present: () => TrialDossier;
};

/** Follows the dossier of a trial from its receipt, by the rules of `engine/run/dossierAfter`. */
export function followDossier(played: PlayedFlow): FollowedDossier {
  let status: DossierStatus = 2;
  let finishedAt: Instant | null = null;
  return {
    follow: (isUntouched) => {
      status = statusNow(played, isUntouched);
      const isOver = status === 3 || status >= 7;
      finishedAt = isOver ? (finishedAt ?? played.state().now) : null;
    },
    present: () => present(played, status, finishedAt),
  };
}

function statusNow(played: PlayedFlow, isUntouched: boolean): DossierStatus {
  const main = played.main();
  const isEnded = main !== null && main.status !== 'active' && main.status !== 'incident';
  return isEnded
    ? endStatus(main)
    : openStatus(heldElements(played.flow, played.state()), isUntouched);
}

function present(
  played: PlayedFlow,
  status: DossierStatus,
  finishedAt: Instant | null,
): TrialDossier {
  const clock = played.clock.clock();
  const finished = finishedAt === null ? null : formatInstant(finishedAt);
  if (clock === null) {
    const nothing = { dueAt: null, remainingMinutes: null, termMinutes: null };
    return { status, ...nothing, isHeld: false, restartCount: 0, finishedAt: finished };
  }
  const at = finishedAt ?? played.state().now;
  const left = clockRemaining(clock, at, played.flow.calendar);
  return {
    status,
    dueAt: clock.dueAt === null ? null : formatInstant(clock.dueAt),
    remainingMinutes: left.ok ? left.value : null,
    termMinutes: clock.minutes,
    isHeld: clock.runningSince === null,
    restartCount: clock.restartCount,
    finishedAt: finished,
  };
}
