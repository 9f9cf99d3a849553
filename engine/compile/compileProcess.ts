import { findNotExecuted } from '../check/findNotExecuted.ts';
import { buildScopeGraph } from '../check/soundness/buildScopeGraph.ts';
import { explainTrouble } from '../check/soundness/explainTrouble.ts';
import { findSilentCycle } from '../check/soundness/findSilentCycle.ts';
import { planScope, type ScopeResult } from '../check/soundness/planScope.ts';
import { canonicalJson } from '../model/canonicalJson.ts';
import type { ElementId } from '../model/ids.ts';
import type { Problem } from '../model/problem.ts';
import type { Definitions, ProcessModel } from '../model/process.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import { sha256Hex } from '../model/sha256.ts';
import { compileElement } from './compileElement.ts';
import type { CompiledElement, CompiledPart, CompiledProcess } from './compiledProcess.ts';
import { compilePart } from './compilePart.ts';

/**
 * Turns a process into machines: one for the process, one per non-interrupting boundary event.
 *
 * Also runs on drawings that the check refuses, as far as their tokens are 1-safe: a deadlock is
 * run and shows as an incident. `definitions` gives the message flows. Refuses with the problems
 * that make running impossible.
 */
export function compileProcess(
  process: ProcessModel,
  definitions: Definitions | null = null,
): Result<CompiledProcess, readonly Problem[]> {
  const notExecuted = findNotExecuted(process, definitions);
  if (notExecuted.length > 0) return refuse(notExecuted);
  const scopes = new Map(
    scopeIds(process).map((id) => [id, planScope(buildScopeGraph(process, id))]),
  );
  const problems = [...scopes.values()].flatMap((scope) => blockingProblems(scope));
  if (problems.length > 0) return refuse(problems);
  const source = { process, definitions };
  const elements = new Map(process.nodes.map((node) => [node.id, compileElement(source, node)]));
  const parts = new Map<ElementId, CompiledPart>();
  for (const id of partIds(process, scopes)) {
    parts.set(id, compilePart({ processId: process.id, partId: id, elements, scopes }));
  }
  const startIds = process.nodes
    .filter((node) => node.type === 'startEvent' && node.parentId === process.id)
    .map((node) => node.id);
  return accept({
    processId: process.id,
    hash: hashOf(parts, elements),
    parts,
    elements,
    startIds,
  });
}

/** The process, its sub-processes, and its non-interrupting boundary events. */
function scopeIds(process: ProcessModel): readonly ElementId[] {
  const inner = process.nodes.filter(
    (node) => node.type === 'subProcess' || (node.type === 'boundaryEvent' && !node.isInterrupting),
  );
  return [process.id, ...inner.map((node) => node.id)];
}

function blockingProblems(scope: ScopeResult): readonly Problem[] {
  const cycle = findSilentCycle(scope.graph, 'without-place');
  if (cycle !== null) {
    const elementId = cycle[0] ?? scope.graph.id;
    return [{ rule: 'silent-cycle', severity: 'error', elementId, facts: {}, path: cycle }];
  }
  if (scope.plan !== null) return [];
  const fatal = new Set(['two-tokens', 'state-space-too-large', 'silent-cycle']);
  return scope.troubles
    .filter((trouble) => fatal.has(trouble.rule))
    .map((trouble) => explainTrouble(scope.graph, trouble));
}

function partIds(
  process: ProcessModel,
  scopes: ReadonlyMap<ElementId, ScopeResult>,
): readonly ElementId[] {
  return [process.id, ...[...scopes.values()].flatMap((scope) => scope.graph.detached)].filter(
    (id, index, all) => all.indexOf(id) === index,
  );
}

function hashOf(
  parts: ReadonlyMap<ElementId, CompiledPart>,
  elements: ReadonlyMap<ElementId, CompiledElement>,
): string {
  const machines = [...parts].map(([id, part]) => [id, part.config, [...part.joins]]);
  return sha256Hex(canonicalJson([machines, [...elements]]));
}
