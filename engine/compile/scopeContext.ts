import type { ScopeResult } from '../check/soundness/planScope.ts';
import type { RegionPlan } from '../check/soundness/scopePlan.ts';
import type { CompiledElement } from './compiledProcess.ts';
import type { StateConfigJson } from './machineConfig.ts';

/** What a scope knows of its surroundings while its machine is written. */
export type ScopeContext = {
  readonly elements: ReadonlyMap<string, CompiledElement>;
  readonly scopes: ReadonlyMap<string, ScopeResult>;
  /** State that a terminate end leads to. */
  readonly terminatedId: string;
  /** State that an error leads to which no boundary event of this machine catches. */
  readonly failedId: string;
  /** Boundary events that catch errors, innermost sub-process first. */
  readonly handlers: readonly (readonly string[])[];
  /** Writes a region; given, because regions and sub-processes contain each other. */
  readonly writeRegion: (
    context: ScopeContext,
    regionId: string,
    plan: RegionPlan,
    ending: { readonly [key: string]: StateConfigJson },
  ) => StateConfigJson;
};

/** The boundary event that catches an error thrown in this scope; null when none does. */
export function handlerOf(context: ScopeContext, code: string | null): string | null {
  for (const boundaryIds of context.handlers) {
    const found = catching(context.elements, boundaryIds, code);
    if (found !== null) return found;
  }
  return null;
}

/**
 * Of the boundary events of one activity the one that catches the code: its own first, then a
 * catch-all.
 */
export function catching(
  elements: ReadonlyMap<string, CompiledElement>,
  boundaryIds: readonly string[],
  code: string | null,
): string | null {
  const errors = boundaryIds.filter((id) => elements.get(id)?.error);
  const own = errors.find((id) => code !== null && elements.get(id)?.error?.code === code);
  return own ?? errors.find((id) => elements.get(id)?.error?.code === null) ?? null;
}
