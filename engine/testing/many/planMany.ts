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
    start: findStart(definitions, processes),
    posts: planPosts(processes, inputs),
    steps: planSteps(definitions, processes, inputs),
    choices: planChoices(processes, inputs),
    events,
    loops: planLoops(processes, inputs),
    notPlayed: findNotPlayed(definitions, processes, events),
  };
}

const NOTHING_SAID = { calendar: '', startAt: 0, variables: {}, start: null, startFirst: [] };

/** The processes of the drawing that are played, the main one among them. */
export function playedProcesses(definitions: Definitions): readonly ProcessModel[] {
  const used = usedProcesses(definitions, { ...NOTHING_SAID, steps: [], auto: false });
  return used.ok ? [...used.value.processes.values()] : [];
}

function findStart(
  definitions: Definitions,
  processes: readonly ProcessModel[],
): ManyPlan['start'] {
  const used = usedProcesses(definitions, { ...NOTHING_SAID, steps: [], auto: false });
  if (used.ok && used.value.mainId !== null) {
    return { processId: used.value.mainId, startId: null };
  }
  const [first] = processes.flatMap(startTriggers);
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
