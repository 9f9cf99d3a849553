import type { InstanceSnapshot } from '../../engine/model/instance.ts';
import type { Variables } from '../../engine/model/json.ts';

/** What a task sees: the variables of its item and of those around it, over the instance's. */
export function visibleVariables(snapshot: InstanceSnapshot, scopeId: string | null): Variables {
  const scope = snapshot.scopes.find(({ id }) => id === scopeId);
  if (scope === undefined) return snapshot.variables;
  return { ...visibleVariables(snapshot, scope.parentId), ...scope.variables };
}
