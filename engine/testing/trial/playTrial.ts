import { formatInstant } from '../../calendar/formatInstant.ts';
import { parseInstant } from '../../calendar/parseInstant.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type { Scenario, ScenarioStep } from '../../scenario/scenario.ts';
import { ScenarioFault } from '../../scenario/world.ts';
import { dossierVariables } from '../dossierVariables.ts';
import type { FlowUnderTest } from '../flowUnderTest.ts';
import { playFlow, type PlayedFlow } from '../playedFlow.ts';
import { writtenStep } from '../writtenStep.ts';
import { moveSteps, taskOfMove } from './moveSteps.ts';
import type { Trial, TrialMove } from './trial.ts';
import { followDossier, type FollowedDossier } from './trialDossier.ts';
import { presentTrial } from './presentTrial.ts';
import type { MoveRefusal, TrialEvent, TrialRefusal, TrialState } from './trialState.ts';
import { trialTasks } from './trialTasks.ts';

/** What came of a trial, and the steps of the scenario that does the same. */
export type PlayedTrial = { readonly state: TrialState; readonly scenario: Scenario };

/**
 * Plays a trial from its receipt through all of its moves. Pure: the same drawing and the same
 * moves give the same answer. Refuses: PROCESS_NOT_FOUND, HAS_PROBLEMS for a drawing that cannot
 * run, MOVE_REFUSED with the first move that cannot be made.
 */
export function playTrial(flow: FlowUnderTest, trial: Trial): Result<PlayedTrial, TrialRefusal> {
  let count = -1;
  try {
    const begun = begin(flow, trial);
    if (!begun.ok) return begun;
    const table = begun.value;
    for (const move of trial.moves) {
      count += 1;
      const reason = makeMove(table, move);
      if (reason !== null) return refuse({ code: 'MOVE_REFUSED', move: count, reason });
    }
    const { played, dossier, events, scenario, steps } = table;
    const state = presentTrial(played, { dossier: dossier.present(), events });
    return accept({ state, scenario: { ...scenario, steps } });
  } catch (fault) {
    if (!(fault instanceof ScenarioFault)) throw fault;
    return refuse({ code: 'MOVE_REFUSED', move: count, reason: fault.code });
  }
}

/** A trial under way. */
type Table = {
  readonly played: PlayedFlow;
  readonly dossier: FollowedDossier;
  readonly scenario: Scenario;
  readonly events: TrialEvent[];
  readonly steps: ScenarioStep[];
};

function begin(flow: FlowUnderTest, { start }: Trial): Result<Table, TrialRefusal> {
  const startAt = parseInstant(start.receivedAt);
  if (startAt === null) return refuse({ code: 'MOVE_REFUSED', move: -1, reason: 'TIME_NOT_VALID' });
  const variables = { ...dossierVariables(startAt), ...start.variables };
  const given = { calendar: flow.calendar.name, startAt, variables };
  const scenario = { ...given, start: null, startFirst: [], steps: [], auto: false };
  const begun = playFlow(flow, scenario);
  if (!begun.ok) return begun;
  const played = begun.value;
  const dossier = followDossier(played);
  dossier.follow(true);
  const receipt = { at: played.now(), move: null, task: null, trace: [...played.trace()] };
  return accept({ played, dossier, scenario, events: [receipt], steps: [] });
}

/** Null, or why the move cannot be made. */
function makeMove(table: Table, move: TrialMove): MoveRefusal['reason'] | null {
  const { played, events, steps } = table;
  const planned = moveSteps(played, move);
  if (!planned.ok) return planned.refusal;
  const before = played.trace().length;
  let task = taskOfMove(trialTasks(played), move);
  for (const plannedStep of planned.value) {
    const step = writtenStep(played, plannedStep);
    const reason = step.kind === 'advanceTo' ? passTime(table, step) : take(table, step);
    if (reason !== null) return reason;
    // What is left of the budget is told as of the moment at which the task is completed.
    if (step.kind === 'advanceTo') task = taskOfMove(trialTasks(played), move) ?? task;
    steps.push(step);
  }
  events.push({ at: played.now(), move, task, trace: played.trace().slice(before) });
  return null;
}

function take(
  { played, dossier, events }: Table,
  step: ScenarioStep,
): MoveRefusal['reason'] | null {
  const code = played.take(step);
  const isUntouched = step.kind !== 'complete' && events.every(({ task }) => task === null);
  if (code === null) dossier.follow(isUntouched);
  return code as MoveRefusal['reason'] | null;
}

/** Timer by timer, so that the dossier is seen at the moment of each. */
function passTime(
  table: Table,
  step: Extract<ScenarioStep, { readonly kind: 'advanceTo' }>,
): MoveRefusal['reason'] | null {
  const until = parseInstant(step.text);
  if (until === null) return 'TIME_NOT_VALID';
  for (;;) {
    const [timer] = table.played.state().timers;
    if (timer === undefined || timer.dueAt >= until) return take(table, step);
    const reason = take(table, { kind: 'advanceTo', text: formatInstant(timer.dueAt) });
    if (reason !== null) return reason;
  }
}
