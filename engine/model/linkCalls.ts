import type { CalledProcedure, CalledProcedures } from './calledProcedure.ts';
import type { ElementId } from './ids.ts';
import type { CallActivity, CallRefusal, Definitions, FlowNode, ProcessModel } from './process.ts';
import { qualifiedId } from './qualifiedId.ts';
import { qualifyIds } from './qualifyIds.ts';

/** What the calls of a drawing are linked to. */
export type CallLinks = {
  readonly called: CalledProcedures;
  /** Why a name that is not there cannot be called; left out, it is the check's to refuse. */
  readonly otherwise?: CallRefusal;
  /** The procedure that the drawing itself is: what calls it again is refused. */
  readonly selfId?: string;
  /** Versions that are carried out already, whatever calls find now. */
  readonly pinned?: readonly CalledProcedure[];
};

/** No other procedure can be called. */
export const NO_PROCEDURES: CallLinks = { called: new Map(), otherwise: 'NO_VERSION_IN_FORCE' };

/**
 * The drawing together with the procedures that it calls, directly or through others; pure.
 *
 * A call of a process of its own file stays as it is; any other is led to the process of the
 * procedure that has its name, which stands among the processes with its `procedureId`. Ids of a
 * published version are qualified with the version, those of a file only where it shares an id with
 * what is there already.
 */
export function linkCalls(definitions: Definitions, links: CallLinks): Definitions {
  const linking: Linking = { links, linked: new Map(), ids: new Set(idsOf(definitions)) };
  const processes = definitions.processes.map((one) => ofProcess(one, definitions, linking));
  for (const one of links.pinned ?? []) link(one, linking);
  const messageFlows = [...definitions.messageFlows];
  const pools = [...definitions.pools];
  const messageKeys = [...definitions.messageKeys];
  // A Map yields what is added while it is walked: it is the queue of the search.
  for (const [, { drawing, procedureId }] of linking.linked) {
    const own = drawing.processes.map((one) => ofProcess(one, drawing, linking));
    processes.push(...own.map((one) => ({ ...one, procedureId })));
    messageFlows.push(...drawing.messageFlows);
    pools.push(...drawing.pools);
    messageKeys.push(...drawing.messageKeys);
  }
  return { ...definitions, processes, messageFlows, pools, messageKeys };
}

/** The process under which a version that is linked is carried out. */
export function linkedProcessId({ versionId, processId }: CalledProcedure): ElementId {
  return versionId === null ? processId : qualifiedId(versionId, processId);
}

type Linked = {
  readonly drawing: Definitions;
  readonly procedureId: string;
  readonly rename: (id: ElementId) => ElementId;
};

type Linking = {
  readonly links: CallLinks;
  readonly linked: Map<string, Linked>;
  /** Everything that is there already. */
  readonly ids: Set<ElementId>;
};

function ofProcess(process: ProcessModel, file: Definitions, linking: Linking): ProcessModel {
  const within = new Set(file.processes.map(({ id }) => id));
  const isOutside = (node: FlowNode): node is CallActivity =>
    node.type === 'callActivity' && node.calledId !== '' && !within.has(node.calledId);
  if (!process.nodes.some(isOutside)) return process;
  return {
    ...process,
    nodes: process.nodes.map((node) => (isOutside(node) ? ofCall(node, linking) : node)),
  };
}

function ofCall(call: CallActivity, linking: Linking): CallActivity {
  const name = call.calledId;
  const { called, selfId, otherwise } = linking.links;
  const found = called.get(name) ?? otherwise;
  if (found === undefined) return call;
  const refused = (refusal: CallRefusal): CallActivity => {
    return { ...call, calledId: '', procedure: { name, refusal } };
  };
  if (typeof found === 'string') return refused(found);
  if (found.procedureId === selfId) return refused('CALLS_ITSELF');
  const calledId = link(found, linking).rename(found.processId);
  return { ...call, calledId, procedure: { name, refusal: null } };
}

function link(called: CalledProcedure, linking: Linking): Linked {
  const { procedureId, versionId, definitions } = called;
  const key = versionId ?? procedureId;
  const known = linking.linked.get(key);
  if (known !== undefined) return known;
  const qualifier = versionId ?? fileQualifier(called, linking);
  const linked: Linked =
    qualifier === null
      ? { drawing: definitions, procedureId, rename: (id) => id }
      : {
          drawing: qualifyIds(definitions, qualifier),
          procedureId,
          rename: (id) => qualifiedId(qualifier, id),
        };
  linking.linked.set(key, linked);
  for (const id of idsOf(linked.drawing)) linking.ids.add(id);
  return linked;
}

function fileQualifier({ processId, definitions }: CalledProcedure, { ids }: Linking) {
  return idsOf(definitions).some((id) => ids.has(id)) ? processId : null;
}

function idsOf({ processes, pools, messageFlows }: Definitions): readonly ElementId[] {
  const inside = processes.flatMap((one) => [one, ...one.lanes, ...one.nodes, ...one.flows]);
  return [...inside, ...pools, ...messageFlows].map(({ id }) => id);
}
