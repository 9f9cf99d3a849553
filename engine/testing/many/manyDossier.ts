import type { ElementId } from '../../model/ids.ts';
import type { Variables } from '../../model/json.ts';
import type { InstanceFacts } from '../../model/instance.ts';
import type { Player } from '../../model/player.ts';
import type { EngineEvent } from '../../model/step.ts';
import type { Instant } from '../../model/time.ts';
import type { World, WorldTask, WorldWait } from '../../scenario/world.ts';
import { fireDue, sendEvent, startInstance } from '../../scenario/worldEvents.ts';
import { answersOf, type Draw } from './answers.ts';
import { drawNumber } from './drawNumber.ts';
import type { ManyGround } from './manyGround.ts';

/**
 * One dossier of many: a world of its own, in which nothing else happens.
 *
 * Invariants: `answers` belong to the passes counted up to `told`, the entries of the trace that
 * were read; every task and wait with a `sequence` up to `seen` has been given out by `look`.
 */
export type ManyDossier = {
  readonly number: number;
  readonly receivedAt: Instant;
  readonly world: World;
  readonly draw: Draw;
  readonly passes: Map<ElementId, number>;
  /** How often it has come to a step or a wait. */
  readonly turns: Map<ElementId, number>;
  answers: Variables;
  told: number;
  seen: number;
};

/**
 * A dossier that is received: its first steps are done. Throws ScenarioFault as a scenario does.
 */
export function receiveDossier(
  ground: ManyGround,
  { replication, number }: { readonly replication: number; readonly number: number },
  receivedAt: Instant,
): ManyDossier {
  const { inputs, start } = ground;
  const draw: Draw = (id, count, salt) =>
    drawNumber([inputs.seed, replication, number, ground.keys.get(id) ?? 0, count, salt]);
  const passes = new Map<ElementId, number>();
  const answers = answersOf(ground.plan, passes, draw);
  const asked = { answers };
  const world = openWorld(ground, receivedAt, asked);
  const counted = { passes, turns: new Map<ElementId, number>(), told: 0, seen: 0 };
  const dossier = Object.assign(asked, { number, receivedAt, world, draw, ...counted });
  startInstance(world, start.processId, start.startId, {});
  return dossier;
}

const AT_ONE_MOMENT_MAX = 1_000;

function openWorld(
  { calendar, processes, player }: ManyGround,
  now: Instant,
  asked: { readonly answers: Variables },
): World {
  return {
    frame: {
      calendar,
      processes,
      messageKeys: [],
      player: answering(player, asked) as unknown as Player<InstanceFacts>,
      startVariables: {},
      atOneMoment: AT_ONE_MOMENT_MAX,
    },
    state: { now, sequence: 0, instances: [], tasks: [], timers: [], waits: [], kept: [] },
    trace: [],
    outbox: [],
    isDelivering: false,
    timersFired: 0,
  };
}

/** Every step finds the answers of its moment; a timer brings no values with it otherwise. */
function answering(player: Player, asked: { readonly answers: Variables }): Player {
  return {
    start: (processId, event, at) =>
      player.start(processId, { ...event, variables: asked.answers }, at),
    step: (processId, state, event, at) =>
      player.step(processId, { ...state, variables: asked.answers }, event, at),
  };
}

/** Lets time pass; what is due by then fires. */
export function passTime({ world }: ManyDossier, at: Instant): void {
  fireDue(world, at);
  world.state.now = at;
}

/** Gives an event to one of its instances; null, or why it cannot be taken. */
export function tellDossier(
  { world }: ManyDossier,
  instance: string,
  event: EngineEvent,
): string | null {
  const code = sendEvent(world, instance, event);
  fireDue(world, world.state.now);
  return code;
}

/** What has begun to wait since the last look. */
export type Seen = { readonly tasks: readonly WorldTask[]; readonly waits: readonly WorldWait[] };

/** Reads what has happened: counts what was passed, draws anew for it, gives out what is new. */
export function look(ground: ManyGround, dossier: ManyDossier): Seen {
  const { world, passes } = dossier;
  const { trace, state } = world;
  const before = dossier.told;
  for (; dossier.told < trace.length; dossier.told += 1) {
    const entry = trace[dossier.told];
    if (entry?.type !== 'completed' && entry?.type !== 'flow') continue;
    passes.set(entry.elementId, (passes.get(entry.elementId) ?? 0) + 1);
  }
  if (dossier.told > before) dossier.answers = answersOf(ground.plan, passes, dossier.draw);
  const { seen } = dossier;
  dossier.seen = state.sequence;
  const isNew = ({ sequence }: WorldTask | WorldWait): boolean => sequence > seen;
  return { tasks: state.tasks.filter(isNew), waits: state.waits.filter(isNew) };
}

/** How often it has come to an element before; counts this time. */
export function countTurn({ turns }: ManyDossier, elementId: ElementId): number {
  const before = turns.get(elementId) ?? 0;
  turns.set(elementId, before + 1);
  return before;
}

/** Whether nothing of it goes on any more. */
export function isOver({ world }: ManyDossier): boolean {
  return world.state.instances.every(({ state }) => {
    return state.status !== 'active' && state.status !== 'incident';
  });
}
