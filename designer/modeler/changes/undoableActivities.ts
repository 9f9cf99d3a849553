import type { ModdleElement } from 'bpmn-moddle';

import { isType, readChild, readChildren } from '../../../engine/parse/moddleElement.ts';

/**
 * Activities that a throwing compensation event may name: those of its own scope (inside an event
 * sub-process that of the sub-process around it) which something undoes, here or inside them.
 */
export function undoableActivities(event: ModdleElement): readonly ModdleElement[] {
  const own = event.$parent;
  const scopes = [own, own?.get('triggeredByEvent') === true ? own.$parent : undefined];
  return scopes.flatMap((scope) => {
    const beside = scope ? readChildren(scope, 'flowElements') : [];
    return beside.filter((it) => isType(it, 'bpmn:Activity') && isUndoable(it, beside));
  });
}

function isUndoable(activity: ModdleElement, beside: readonly ModdleElement[]): boolean {
  if (activity.get('isForCompensation') === true) return false;
  if (activity.$type === 'bpmn:CallActivity') return true;
  const isOnBorder = (it: ModdleElement) =>
    readChild(it, 'attachedToRef') === activity && isCompensation(it);
  return beside.some(isOnBorder) || hasInside(activity);
}

/** A border event or event sub-process for compensation at any depth. */
function hasInside(activity: ModdleElement): boolean {
  const inside = isType(activity, 'bpmn:SubProcess') ? readChildren(activity, 'flowElements') : [];
  return inside.some((it) => {
    const isCatching = isType(it, 'bpmn:CatchEvent') && isCompensation(it);
    return isCatching || it.$type === 'bpmn:CallActivity' || hasInside(it);
  });
}

function isCompensation(event: ModdleElement): boolean {
  const [definition] = readChildren(event, 'eventDefinitions');
  return definition?.$type === 'bpmn:CompensateEventDefinition';
}
