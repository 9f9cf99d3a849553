import type { ModdleElement } from 'bpmn-moddle';
import type { ElementId } from '../model/ids.ts';
import type { DataAssignment } from '../model/process.ts';
import { readChild, readChildren, readId, readText } from './moddleElement.ts';
import type { ReadContext } from './readContext.ts';
import { readExpression } from './readExpression.ts';
import { readVariable } from './readVariable.ts';
import { isVariableName } from './variableName.ts';

/** The ends of an association as variables, by their ids; null for what no variable stands for. */
type Ends = {
  readonly sources: readonly (string | null)[];
  /** Null where the activity has no input of its own for it. */
  readonly target: string | null;
  readonly byId: ReadonlyMap<ElementId, string | null>;
};

/**
 * Reads one data association: the value of its source or transformation for the target, then its
 * assignments. Null when it says more than variables can carry.
 */
export function readAssociation(
  context: ReadContext,
  activityId: ElementId,
  association: ModdleElement,
): readonly DataAssignment[] | null {
  const ends = readEnds(context, association);
  const transformation = readChild(association, 'transformation');
  const formula = readExpression(context, activityId, transformation);
  const parts = readChildren(association, 'assignment').map((assignment) => {
    return readAssignment(context, activityId, { assignment, ends });
  });
  const isUnclear = ends.sources.length > 1 && formula === null && parts.length === 0;
  if ([...ends.byId.values(), ...parts].includes(null) || isUnclear) return null;
  return [...readWhole(ends, formula, parts.length > 0), ...parts.filter((part) => part !== null)];
}

/** Where there are assignments, only a transformation gives a value beside them. */
function readWhole(
  { sources, target }: Ends,
  formula: string | null,
  hasParts: boolean,
): readonly DataAssignment[] {
  const source = sources[0] ?? null;
  const variable = target ?? source;
  const expression = formula ?? (hasParts ? null : source);
  return variable === null || expression === null ? [] : [{ variable, expression }];
}

function readEnds(context: ReadContext, association: ModdleElement): Ends {
  const sources = readChildren(association, 'sourceRef');
  const target = readTarget(association);
  const all = target === null ? sources : [...sources, target];
  const byId = new Map(all.map((item) => [readId(item), readVariable(context, item)]));
  return {
    sources: sources.map((item) => byId.get(readId(item)) ?? null),
    target: target === null ? null : (byId.get(readId(target)) ?? null),
    byId,
  };
}

/** Drawing tools write a placeholder where no input of the activity is meant. */
function readTarget(association: ModdleElement): ModdleElement | null {
  const target = readChild(association, 'targetRef');
  const isPlaceholder = target !== null && readText(target, 'name') === '__targetRef_placeholder';
  return isPlaceholder ? null : target;
}

function readAssignment(
  context: ReadContext,
  activityId: ElementId,
  { assignment, ends }: { readonly assignment: ModdleElement; readonly ends: Ends },
): DataAssignment | null {
  const from = readAssigned(context, activityId, readChild(assignment, 'from'));
  const to = readExpression(context, activityId, readChild(assignment, 'to'));
  if (from === null || to === null) return null;
  const variable = ends.byId.get(to) ?? to;
  return isVariableName(variable) ? { variable, expression: ends.byId.get(from) ?? from } : null;
}

function readAssigned(
  context: ReadContext,
  activityId: ElementId,
  from: ModdleElement | null,
): string | null {
  const text = from === null || !context.assignsTexts ? null : readText(from, 'body');
  const isText = text !== null && !/^[$#]\{/.test(text);
  return isText ? JSON.stringify(text) : readExpression(context, activityId, from);
}
