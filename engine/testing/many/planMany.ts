import type { ElementId } from '../../model/ids.ts';
import type { Definitions, ProcessModel } from '../../model/process.ts';
import { startTriggers } from '../../scenario/startTriggers.ts';
import { usedProcesses } from '../../scenario/usedProcesses.ts';
import { findNotPlayed } from './findNotPlayed.ts';
import type { ManyInputs } from './manyInputs.ts';
import type { ManyPlan, PlannedPost } from './manyPlan.ts';
import { planChoices } from './planChoices.ts';
import { planEvents } from './planEvents.ts';
import { planLoops } from './planLoops.ts';
import { performerOfStep, planSteps } from './planSteps.ts';

/**
 * What many dossiers need, for every process of the drawing that a dossier can come to: what was
 * said, and where nothing was said what the drawing lets assume. Pure.
 */
export function planMany(definitions: Definitions, inputs: ManyInputs): ManyPlan {
  const processes = playedProcesses(definitions);
  const events = planEvents(definitions, processes, inputs);
  return {
    start: findStart(definitions),
    posts: planPosts(processes, inputs),
    steps: planSteps(definitions, processes, inputs),
    choices: planChoices(processes, inputs),
    events,
    loops: planLoops(processes, inputs),
    notPlayed: findNotPlayed(definitions, processes, events),
  };
}

const NOTHING_SAID = { calendar: '', startAt: 0, variables: {}, start: null, startFirst: [] };

/** The processes that are played: those of the drawing, and those of procedures that it calls. */
export function playedProcesses(definitions: Definitions): readonly ProcessModel[] {
  const used = usedProcesses(definitions, { ...NOTHING_SAID, steps: [], auto: false });
  const played = new Set(used.ok ? used.value.processes.values() : []);
  // A Set yields what is added while it is walked: it is the queue of the search.
  for (const one of played) for (const called of calledFrom(one, definitions)) played.add(called);
  return [...played];
}

function calledFrom({ nodes }: ProcessModel, { processes }: Definitions): readonly ProcessModel[] {
  const called = new Set(nodes.flatMap((one) => (one.type === 'callActivity' ? one.calledId : [])));
  return processes.filter(({ id, procedureId }) => procedureId !== null && called.has(id));
}

function findStart(definitions: Definitions): ManyPlan['start'] {
  const used = usedProcesses(definitions, { ...NOTHING_SAID, steps: [], auto: false });
  if (!used.ok) return null;
  if (used.value.mainId !== null) return { processId: used.value.mainId, startId: null };
  const [first] = [...used.value.processes.values()].flatMap(startTriggers);
  return first === undefined ? null : { processId: first.processId, startId: first.startId };
}

function planPosts(
  processes: readonly ProcessModel[],
  { staff }: ManyInputs,
): readonly PlannedPost[] {
  const posts = new Map<string, PlannedPost>();
  for (const node of processes.flatMap(({ nodes }) => nodes)) {
    const performer = performerOfStep(node);
    if (performer === null) continue;
    const key: ElementId = `${performer.agencyRole}:${performer.post}`;
    const said = staff[key];
    posts.set(key, { key, ...performer, staff: said ?? 1, isAssumed: said === undefined });
  }
  return [...posts.values()];
}
