import type { ModdleElement } from 'bpmn-moddle';
import type { ElementId } from '../model/ids.ts';
import type { Lane, Performer } from '../model/process.ts';
import { readChildren, readExtensions, readId, readText } from './moddleElement.ts';

/**
 Performer of an activity or lane: its own parts, completed by those around it; null when nobody names one.

 A part that nobody gives is "" (the rule `user-task-has-performer` reports it).
 Candidate groups of Camunda files give the post, or agency and post when written "division:officer".
 */
export function readOwnPerformer(
  element: ModdleElement,
  around: Performer | null,
): Performer | null {
  const mapped = readMappedPerformer(element);
  const agencyRole = readText(element, 'lt:agencyRole') ?? mapped?.agencyRole ?? null;
  const post = readText(element, 'lt:post') ?? mapped?.post ?? null;
  if (agencyRole === null && post === null) return around;
  return { agencyRole: agencyRole ?? around?.agencyRole ?? '', post: post ?? around?.post ?? '' };
}

/** Reads the lanes of a process or sub-process, and tells `performers` who does the elements in them. */
export function readLanes(
  container: ModdleElement,
  performers: Map<ElementId, Performer>,
): readonly Lane[] {
  const sets = readChildren(container, 'laneSets');
  return sets.flatMap((set) => readLaneSet(set, null, performers));
}

function readLaneSet(
  set: ModdleElement,
  around: Performer | null,
  performers: Map<ElementId, Performer>,
): readonly Lane[] {
  return readChildren(set, 'lanes').flatMap((lane) => {
    const performer = readOwnPerformer(lane, around);
    const own = readChildren(lane, 'flowNodeRef').map(readId);
    if (performer !== null) for (const id of own) performers.set(id, performer);
    const child = lane.get('childLaneSet') as ModdleElement | undefined;
    const nested = child === undefined ? [] : readLaneSet(child, performer, performers);
    const elementIds = [...new Set([...own, ...nested.flatMap((it) => it.elementIds)])];
    return [{ id: readId(lane), name: readText(lane, 'name') ?? '', performer, elementIds }, ...nested];
  });
}

function readMappedPerformer(
  element: ModdleElement,
): { readonly agencyRole: string | null; readonly post: string } | null {
  const [zeebe] = readExtensions(element, 'zeebe:assignmentDefinition');
  const group =
    element.$attrs['camunda:candidateGroups'] ??
    (zeebe === undefined ? null : readText(zeebe, 'candidateGroups')) ??
    element.$attrs['camunda:assignee'] ??
    (zeebe === undefined ? null : readText(zeebe, 'assignee'));
  const first = group?.split(',')[0]?.trim() ?? '';
  // An expression names a person at run time; only fixed names can be proved.
  if (first === '' || /^[=$#]/.test(first)) return null;
  const [before, after] = first.split(':');
  return after === undefined
    ? { agencyRole: null, post: first }
    : { agencyRole: before ?? '', post: after };
}
