import type { ElementId } from '../model/ids.ts';
import type { ProcessGround } from '../model/processGround.ts';
import type { HeldElement } from '../model/openStatus.ts';
import type { WorldTask, WorldWait } from '../scenario/world.ts';
import type { FlowUnderTest } from './flowUnderTest.ts';

/** What is asked of a drawing is kept with its ground: one for each drawing. */
const GROUNDS = new WeakMap<FlowUnderTest, ProcessGround>();

/**
 * What a dossier waits for, as far as its status asks. An event sub-process that could begin is
 * nowhere yet: its start event holds nothing.
 */
export function heldElements(
  flow: FlowUnderTest,
  { tasks, waits }: { readonly tasks: readonly WorldTask[]; readonly waits: readonly WorldWait[] },
): readonly HeldElement[] {
  const process = GROUNDS.get(flow) ?? { models: flow.definitions.processes, nodes: flow.nodes };
  GROUNDS.set(flow, process);
  const ground = { process, scopes: [], scopeId: null };
  const typeOf = (elementId: ElementId) => flow.nodes.get(elementId)?.type;
  return [
    ...tasks.map(({ elementId }) => {
      return { ...ground, elementId, isForMessage: typeOf(elementId) === 'receiveTask' };
    }),
    ...waits
      .filter(({ elementId }) => typeOf(elementId) !== 'startEvent')
      .map(({ elementId, kind }) => ({ ...ground, elementId, isForMessage: kind === 'message' })),
  ];
}
