import type { ModdleElement } from 'bpmn-moddle';
import { isType, readChild, readChildren, readId, readText } from '../parse/moddleElement.ts';
import type { CreateElement } from './createElement.ts';

/** A pool to place: one without a process is only named. */
export type PoolToPlace = {
  readonly participant: ModdleElement | null;
  readonly process: ModdleElement | null;
};

/** The pools of a file in the order in which they are placed. */
export type PoolsToPlace = {
  /** Null: the one process is drawn without a pool. */
  readonly collaboration: ModdleElement | null;
  readonly pools: readonly PoolToPlace[];
  readonly process: ModdleElement | null;
};

/** Gives every process a pool that could not be drawn without one: with lanes, or of several. */
export function givePools(definitions: ModdleElement, create: CreateElement): PoolsToPlace {
  const roots = readChildren(definitions, 'rootElements');
  const processes = roots.filter((root) => isType(root, 'bpmn:Process'));
  const known = roots.find((root) => isType(root, 'bpmn:Collaboration')) ?? null;
  const [first = null] = processes;
  const needsPool = processes.length > 1 || processes.some(hasLanes);
  if (known === null && !needsPool) {
    return { collaboration: null, pools: [{ participant: null, process: first }], process: first };
  }
  const collaboration = known ?? create('bpmn:Collaboration', { id: 'collaboration' });
  const own = readChildren(collaboration, 'participants');
  const inPool = new Set(own.map((pool) => readChild(pool, 'processRef')));
  const added = processes.filter((it) => !inPool.has(it)).map((it) => poolOf(it, create));
  const participants = [...own, ...added];
  collaboration.set('participants', participants);
  if (known === null) definitions.set('rootElements', [collaboration, ...roots]);
  const pools = participants.map((participant) => {
    return { participant, process: readChild(participant, 'processRef') };
  });
  return { collaboration, pools, process: first };
}

function hasLanes(process: ModdleElement): boolean {
  return readChildren(process, 'laneSets').some((set) => readChildren(set, 'lanes').length > 0);
}

function poolOf(process: ModdleElement, create: CreateElement): ModdleElement {
  return create('bpmn:Participant', {
    id: `${readId(process)}_pool`,
    name: readText(process, 'name') ?? undefined,
    processRef: process,
  });
}
