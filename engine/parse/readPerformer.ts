import type { ModdleElement } from 'bpmn-moddle';
import { parseTerm } from '../calendar/parseTerm.ts';
import type { Lane, Performer } from '../model/process.ts';
import { readValue, type ReadContext } from './readContext.ts';
import { readGivenGroup } from './readGivenGroup.ts';
import { readResourceNames } from './readResourceNames.ts';
import { readChildren, readExtensionText, readId, readText } from './moddleElement.ts';

/**
 * Performer of an activity or lane: its own parts, completed by those around it; null when nobody
 * names one.
 *
 * A part that nobody gives is "" (the rule `user-task-has-performer` reports it). Candidate groups
 * of Camunda files, and the resources of the standard (a potential owner), give the post, or agency
 * and post when written "division:officer".
 */
export function readOwnPerformer(
  element: ModdleElement,
  around: Performer | null,
): Performer | null {
  const own = readNamedPerformer(element);
  if (own.agencyRole === null && own.post === null) return around;
  return completed(own, around ?? { agencyRole: '', post: '' });
}

/**
 * Reads the lanes of a process or sub-process, and tells `performers` who does the elements in
 * them.
 */
export function readLanes(context: ReadContext, container: ModdleElement): readonly Lane[] {
  const sets = readChildren(container, 'laneSets');
  return sets.flatMap((set) => readLaneSet(context, set, null));
}

const PROMISE = { name: 'promise', read: parseTerm };

function readLaneSet(
  context: ReadContext,
  set: ModdleElement,
  around: Performer | null,
): readonly Lane[] {
  return readChildren(set, 'lanes').flatMap((lane) => {
    const performer = readOwnPerformer(lane, around);
    const own = readChildren(lane, 'flowNodeRef').map(readId);
    if (performer !== null) for (const id of own) context.performers.set(id, performer);
    const child = lane.get('childLaneSet') as ModdleElement | undefined;
    const nested = child === undefined ? [] : readLaneSet(context, child, performer);
    const elementIds = [...new Set([...own, ...nested.flatMap((it) => it.elementIds)])];
    const promise = readValue(context, lane, PROMISE);
    return [
      { id: readId(lane), name: readText(lane, 'name') ?? '', performer, elementIds, promise },
      ...nested,
    ];
  });
}

type NamedPerformer = { readonly agencyRole: string | null; readonly post: string | null };

function completed(own: NamedPerformer, around: Performer): Performer {
  return { agencyRole: own.agencyRole ?? around.agencyRole, post: own.post ?? around.post };
}

function readNamedPerformer(element: ModdleElement): NamedPerformer {
  const agencyRole = readText(element, 'lt:agencyRole');
  const post = readText(element, 'lt:post');
  return agencyRole === null && post === null ? readMappedPerformer(element) : { agencyRole, post };
}

function readMappedPerformer(element: ModdleElement): NamedPerformer {
  const names = [
    element.$attrs['camunda:candidateGroups'],
    readExtensionText(element, 'zeebe:assignmentDefinition', 'candidateGroups'),
    element.$attrs['camunda:assignee'],
    readExtensionText(element, 'zeebe:assignmentDefinition', 'assignee'),
    ...readResourceNames(element),
    ...readGivenGroup(element),
  ];
  // An expression names a person at run time; only fixed names can be proved.
  const fixed = names.flatMap((name) => name?.split(',')[0]?.trim() ?? []);
  const first = fixed.find((name) => name !== '' && !/^[=$#]/.test(name));
  if (first === undefined) return { agencyRole: null, post: null };
  const [before = '', after] = first.split(':');
  return after === undefined
    ? { agencyRole: null, post: first }
    : { agencyRole: before, post: after };
}
