import type { WorkingCalendar } from '../../calendar/workingCalendar.ts';
import type { ElementId } from '../../model/ids.ts';
import type { Player } from '../../model/player.ts';
import type { Problem } from '../../model/problem.ts';
import type { ProcessModel, ProcessSettings } from '../../model/process.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import { compileUsed } from '../../scenario/compileUsed.ts';
import { machinePlayer } from '../../step/machinePlayer.ts';
import { flowUnderTest, type FlowUnderTest } from '../flowUnderTest.ts';
import { keyOfText } from './drawNumber.ts';
import type { ManyInputs } from './manyInputs.ts';
import type { ManyPlan, PlannedChoice, PlannedEvent, PlannedStep } from './manyPlan.ts';
import { planMany, playedProcesses } from './planMany.ts';
import { toPlayable } from './toPlayable.ts';

/** Everything that is the same for all dossiers of a run; made once. */
export type ManyGround = {
  readonly inputs: ManyInputs;
  readonly plan: ManyPlan;
  /** The drawing that is played: it asks the plan, not the dossier. */
  readonly flow: FlowUnderTest;
  readonly calendar: WorkingCalendar;
  readonly processes: ReadonlyMap<ElementId, ProcessModel>;
  readonly player: Player;
  readonly start: NonNullable<ManyPlan['start']>;
  /** Of the procedure that is played; it has the terms. */
  readonly settings: ProcessSettings | null;
  /** Whether anything in the drawing stops the clock of a dossier. */
  readonly holdsClock: boolean;
  readonly steps: ReadonlyMap<ElementId, PlannedStep>;
  readonly events: ReadonlyMap<ElementId, PlannedEvent>;
  /** Events by the step at whose end they come. */
  readonly outcomes: ReadonlyMap<ElementId, readonly PlannedEvent[]>;
  /** Event-based gateways by what is behind them. */
  readonly races: ReadonlyMap<ElementId, PlannedChoice>;
  /** An id as a part of the key of a chance. */
  readonly keys: ReadonlyMap<ElementId, number>;
};

/** Why many dossiers cannot be played. */
export type ManyRefusal =
  | { readonly code: 'NOTHING_TO_START' }
  | { readonly code: 'HAS_PROBLEMS'; readonly problems: readonly Problem[] }
  | { readonly code: 'CALENDAR_TOO_SHORT' }
  | { readonly code: 'TIMER_NOT_READABLE' }
  | { readonly code: 'NEVER_AT_REST' };

/** Plans, makes the drawing playable and compiles it. */
export function manyGround(
  given: FlowUnderTest,
  inputs: ManyInputs,
): Result<ManyGround, ManyRefusal> {
  const { definitions, calendar } = given;
  const plan = planMany(definitions, inputs);
  const { start } = plan;
  if (start === null) return refuse({ code: 'NOTHING_TO_START' });
  const playable = toPlayable(definitions, plan);
  const used = playedProcesses(playable);
  const compiled = compileUsed(playable, used);
  if (!compiled.ok) return refuse({ code: 'HAS_PROBLEMS', problems: compiled.refusal });
  const flow = flowUnderTest(playable, { calendar });
  const nodes = [...flow.nodes.values()];
  return accept({
    inputs,
    plan,
    flow,
    calendar,
    processes: new Map(used.map((process) => [process.id, process])),
    player: machinePlayer(compiled.value),
    start,
    settings: used.find(({ id }) => id === start.processId)?.settings ?? null,
    holdsClock: nodes.some((node) => 'clock' in node && node.clock !== 'run'),
    ...lookUps(plan),
    keys: new Map(nodes.map(({ id }) => [id, keyOfText(id)])),
  });
}

function lookUps(plan: ManyPlan): Pick<ManyGround, 'steps' | 'events' | 'outcomes' | 'races'> {
  const outcomes = new Map<ElementId, PlannedEvent[]>();
  for (const event of plan.events) {
    if (event.kind !== 'outcome' || event.attachedToId === null) continue;
    outcomes.set(event.attachedToId, [...(outcomes.get(event.attachedToId) ?? []), event]);
  }
  const raced = plan.choices.filter(({ kind }) => kind === 'event');
  return {
    steps: new Map(plan.steps.map((step) => [step.elementId, step])),
    events: new Map(plan.events.map((event) => [event.elementId, event])),
    outcomes,
    races: new Map(
      raced.flatMap((choice) => choice.ways.map(({ targetId }) => [targetId, choice] as const)),
    ),
  };
}
