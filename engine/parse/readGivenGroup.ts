import type { ModdleElement } from 'bpmn-moddle';
import { readChild, readChildren, readText } from './moddleElement.ts';

/**
 * The group, else the person, that a user task of jBPM is given as its data: what is assigned to
 * its input `GroupId` or `ActorId`. None for what is calculated.
 */
export function readGivenGroup(activity: ModdleElement): readonly string[] {
  return ['GroupId', 'ActorId'].flatMap((name) =>
    readChildren(activity, 'dataInputAssociations').flatMap((association) => {
      const target = readChild(association, 'targetRef');
      if (target === null || readText(target, 'name') !== name) return [];
      const sources = readChildren(association, 'assignment').map((it) => readChild(it, 'from'));
      return sources.flatMap((from) => (from === null ? [] : (readText(from, 'body') ?? [])));
    }),
  );
}
