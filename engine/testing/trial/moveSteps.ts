import { formatInstant } from '../../calendar/formatInstant.ts';
import { parseTimer } from '../../calendar/parseTimer.ts';
import { timerMoment } from '../../calendar/timerMoment.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type { ScenarioStep } from '../../scenario/scenario.ts';
import { openTasks, type OpenTask } from '../openTasks.ts';
import type { PlayedFlow } from '../playedFlow.ts';
import { paceMoment } from './paceMoment.ts';
import type { TrialMove } from './trial.ts';
import type { MoveRefusal } from './trialState.ts';

/** A move as the steps of a scenario, at the point where the dossier is now. */
export function moveSteps(
  played: PlayedFlow,
  move: TrialMove,
): Result<readonly ScenarioStep[], MoveRefusal['reason']> {
  switch (move.kind) {
    case 'complete':
      return completeSteps(played, move);
    case 'pass-to-timer':
      return passToTimer(played, move.elementId);
    case 'pass-until':
      return accept([{ kind: 'advanceTo', text: move.moment }]);
    case 'pass':
      return pass(played, move.duration);
    case 'message': {
      const { name, variables } = move;
      return accept([{ kind: 'message', name, keys: {}, variables, timeToLive: null }]);
    }
    case 'signal':
      return accept([{ kind: 'signal', name: move.name, variables: {} }]);
    case 'fail':
      return accept([
        { kind: 'throwError', code: move.errorCode, elementId: move.elementId, item: null },
      ]);
  }
}

/** The task that a move completes. */
export function taskOfMove<Task extends Pick<OpenTask, 'elementId' | 'item'>>(
  tasks: readonly Task[],
  move: TrialMove,
): Task | null {
  if (move.kind === 'fail') {
    return tasks.find(({ elementId }) => elementId === move.elementId) ?? null;
  }
  if (move.kind !== 'complete') return null;
  const isMeant = ({ elementId, item }: Task): boolean =>
    elementId === move.elementId && (move.item === null || item === move.item);
  return tasks.find(isMeant) ?? null;
}

function completeSteps(
  played: PlayedFlow,
  move: Extract<TrialMove, { readonly kind: 'complete' }>,
): Result<readonly ScenarioStep[], MoveRefusal['reason']> {
  const task = taskOfMove(openTasks(played), move);
  if (task === null) return refuse('TASK_NOT_OPEN');
  const { elementId, item, variables, pace } = move;
  const complete = { kind: 'complete', elementId, item, variables } as const;
  const until = paceMoment(task, pace, played.flow.calendar);
  if (!until.ok) return refuse(until.refusal.code);
  const isLater = until.value !== null && until.value > played.state().now;
  if (!isLater || until.value === null) return accept([complete]);
  return accept([{ kind: 'advanceTo', text: formatInstant(until.value) }, complete]);
}

function passToTimer(
  played: PlayedFlow,
  elementId: string,
): Result<readonly ScenarioStep[], MoveRefusal['reason']> {
  const timer = played.state().timers.find((one) => one.elementId === elementId);
  if (timer === undefined) return refuse('TIMER_NOT_SET');
  const until = Math.max(timer.dueAt, played.state().now);
  return accept([{ kind: 'advanceTo', text: formatInstant(until) }]);
}

function pass(
  played: PlayedFlow,
  duration: string,
): Result<readonly ScenarioStep[], MoveRefusal['reason']> {
  const timer = parseTimer({ kind: 'duration', text: duration });
  if (timer === null) return refuse('TIME_NOT_VALID');
  const until = timerMoment(timer, played.state().now, played.flow.calendar);
  if (!until.ok) return refuse(until.refusal.code);
  return accept([{ kind: 'advanceTo', text: formatInstant(until.value) }]);
}
