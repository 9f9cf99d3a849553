import { findNotExecuted } from '../check/findNotExecuted.ts';
import { graphOf } from '../check/graph/graphOf.ts';
import { buildScopeGraph } from '../check/soundness/buildScopeGraph.ts';
import { explainTrouble } from '../check/soundness/explainTrouble.ts';
import { findSilentCycle } from '../check/soundness/findSilentCycle.ts';
import { planScope, type ScopeResult } from '../check/soundness/planScope.ts';
import { meetingsOf } from '../check/soundness/meetingsOf.ts';
import { itemId, oneId, type GraphView, type ScopeGraph } from '../check/soundness/scopeGraph.ts';
import type { ElementId } from '../model/ids.ts';
import type { Problem } from '../model/problem.ts';
import { isActivity, type Definitions, type ProcessModel } from '../model/process.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import { compileElement } from './compileElement.ts';
import type { CompiledProcess } from './compiledProcess.ts';
import { compilePart, type PlannedPart } from './compilePart.ts';
import { countedPlaces } from './countedPlaces.ts';
import { isCompensator } from './isCompensator.ts';

/**
 * Turns a process into machines: one for the process and one for everything that can run inside it
 * as a scope of its own, the processes that it calls among them.
 *
 * Also runs on drawings that the check refuses: a deadlock is run and shows as an incident, several
 * tokens at one element are several tasks. `definitions` gives the called processes and the message
 * flows. Refuses with the problems that make running impossible.
 */
export function compileProcess(
  process: ProcessModel,
  definitions: Definitions | null = null,
): Result<CompiledProcess, readonly Problem[]> {
  const processes = withCalled(process, definitions);
  const notExecuted = processes.flatMap((one) => findNotExecuted(one, definitions));
  if (notExecuted.length > 0) return refuse(notExecuted);
  const scopes = processes.flatMap(planScopes);
  const problems = scopes.flatMap(({ scope, together }) => blockingProblems(scope, together));
  if (problems.length > 0) return refuse(problems);
  const elements = new Map(
    processes.flatMap((one) => {
      const source = { graph: graphOf(one), definitions };
      return one.nodes.map((node) => [node.id, compileElement(source, node)] as const);
    }),
  );
  const parts = new Map(
    scopes.map((planned) => [planned.scope.graph.id, compilePart(planned)] as const),
  );
  const entries = parts.get(process.id)?.entries ?? new Map<ElementId, ElementId>();
  return accept({
    processId: process.id,
    parts,
    elements,
    bounds: new Map(processes.flatMap(boundsOf)),
    startIds: [...entries.keys()],
    canCompensate: [...elements.values()].some(
      ({ handlerId, compensatorId }) => handlerId !== null || compensatorId !== null,
    ),
  });
}

function boundsOf({ flows }: ProcessModel): readonly (readonly [ElementId, number])[] {
  return flows.flatMap(({ id, maxTurns }) => (maxTurns === null ? [] : [[id, maxTurns] as const]));
}

/** The process, and those of the file that it calls, directly or through others. */
function withCalled(
  process: ProcessModel,
  definitions: Definitions | null,
): readonly ProcessModel[] {
  const found = new Set([process]);
  for (const one of found) {
    for (const node of one.nodes) {
      if (node.type !== 'callActivity') continue;
      const called = definitions?.processes.find(({ id }) => id === node.calledId);
      if (called !== undefined) found.add(called);
    }
  }
  return [...found];
}

/** Everything in the process that can run as a scope, see CompiledProcess. */
function planScopes(process: ProcessModel): readonly PlannedPart[] {
  const meetings = meetingsOf(process);
  const graphIn = (id: string, kind: GraphView['kind']): ScopeGraph =>
    buildScopeGraph(process, id, { kind, meetings });
  const plan = (id: string): PlannedPart => {
    const graph = graphIn(id, 'cut');
    const together = meetings.joinIds.size === 0 ? graph : graphIn(id, 'together');
    return { process, scope: planScope(graph), together, meetings };
  };
  const inner = process.nodes.flatMap((node): readonly string[] => {
    if (node.type === 'boundaryEvent') {
      return node.isInterrupting || node.event.kind === 'compensation' ? [] : [node.id];
    }
    if (!isActivity(node)) return [];
    const inside = node.type === 'subProcess' ? [node.id] : [];
    const item = node.loop === null ? [] : [itemId(node.id)];
    const isHandler = node.isForCompensation || isCompensator(graphOf(process), node.id);
    return [...inside, ...item, ...(isHandler ? [oneId(node.id)] : [])];
  });
  const scopes = [process.id, ...inner, ...meetings.joinIds].map(plan);
  const counted = new Set(scopes.flatMap(({ scope }) => countedElements(scope)));
  return [...scopes, ...[...counted].map((id) => plan(oneId(id)))];
}

/** Elements that do something for a token and can hold several. */
function countedElements({ graph, plan }: ScopeResult): readonly ElementId[] {
  const places = [...(plan === null ? [] : countedPlaces(plan.body))];
  const nodes = places.map((id) => graph.nodes.get(id));
  return nodes.flatMap((node) => {
    const isDone =
      node !== undefined && ['wait', 'compute', 'choice', 'inclusive'].includes(node.kind);
    return isDone && node.id === node.elementId ? [node.elementId] : [];
  });
}

function blockingProblems(scope: ScopeResult, together: ScopeGraph): readonly Problem[] {
  const cycle = findSilentCycle(together, 'without-place');
  if (cycle !== null) {
    const elementId = cycle[0] ?? scope.graph.id;
    return [{ rule: 'silent-cycle', severity: 'error', elementId, facts: {}, path: cycle }];
  }
  if (scope.plan !== null) return [];
  const fatal = new Set(['unbounded-tokens', 'state-space-too-large', 'silent-cycle']);
  return scope.troubles
    .filter((trouble) => fatal.has(trouble.rule))
    .map((trouble) => explainTrouble(scope.graph, trouble));
}
