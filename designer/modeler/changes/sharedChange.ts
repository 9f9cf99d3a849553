import type { ModdleElement } from 'bpmn-moddle';

import { readChild, readChildren, readId, readText } from '../../../engine/parse/moddleElement.ts';
import { dropUnused } from './dropUnused.ts';
import { makeInside } from './makeInside.ts';
import type { Create, ObjectChange } from './objectChange.ts';

/** What several elements of a file can refer to by its name or code. */
export type SharedKind = 'message' | 'signal' | 'error' | 'escalation';

/** Where a kind stands: its type, who refers to it by which property, and what tells it apart. */
const SHARED = {
  message: { type: 'bpmn:Message', reference: 'messageRef', text: 'name' },
  signal: { type: 'bpmn:Signal', reference: 'signalRef', text: 'name' },
  error: { type: 'bpmn:Error', reference: 'errorRef', text: 'errorCode' },
  escalation: { type: 'bpmn:Escalation', reference: 'escalationRef', text: 'escalationCode' },
} as const;

/** One message, signal, error or escalation of the file, by what the engine knows it by. */
export type Shared = { readonly object: ModdleElement; readonly text: string };

/** All of this kind in the file, in its order. */
export function listShared(definitions: ModdleElement, kind: SharedKind): readonly Shared[] {
  return readChildren(definitions, 'rootElements')
    .filter(({ $type }) => $type === SHARED[kind].type)
    .map((object) => toShared(object, kind));
}

/** The one that `holder` (a task, or the definition of an event) refers to; null: none. */
export function findShared(holder: ModdleElement, kind: SharedKind): Shared | null {
  const object = readChild(holder, SHARED[kind].reference);
  return object === null ? null : toShared(object, kind);
}

/** Points `holder` to another one, or to none; the one before goes when nobody refers to it. */
export function chooseShared(
  definitions: ModdleElement,
  holder: ModdleElement,
  kind: SharedKind,
  object: ModdleElement | undefined,
): readonly ObjectChange[] {
  const before = readChild(holder, SHARED[kind].reference);
  if (before === (object ?? null)) return [];
  const pointed = { object: holder, properties: { [SHARED[kind].reference]: object } };
  return [pointed, ...(before === null ? [] : dropUnused(definitions, [before], [holder]))];
}

/** Points `holder` to the one that has this text, and makes it where the file has none. */
export function createShared(
  create: Create,
  definitions: ModdleElement,
  holder: ModdleElement,
  { kind, text }: { readonly kind: SharedKind; readonly text: string },
): readonly ObjectChange[] {
  const known = listShared(definitions, kind).find((each) => each.text === text);
  if (known) return chooseShared(definitions, holder, kind, known.object);
  const { type, text: attribute } = SHARED[kind];
  const made = makeInside(create, definitions, type, { name: text, [attribute]: text });
  const chosen = chooseShared(definitions, holder, kind, made);
  const dropped = chosen.find(({ object }) => object === definitions)?.properties['rootElements'];
  const kept = (dropped ?? readChildren(definitions, 'rootElements')) as readonly ModdleElement[];
  return [
    { object: definitions, properties: { rootElements: [...kept, made] } },
    ...chosen.filter(({ object }) => object !== definitions),
  ];
}

/**
 * Gives what `holder` refers to another text, for everybody who shares it; where the file has one
 * with that text already, `holder` is pointed to it instead. An empty text changes nothing.
 */
export function renameShared(
  definitions: ModdleElement,
  holder: ModdleElement,
  kind: SharedKind,
  text: string,
): readonly ObjectChange[] {
  const shared = findShared(holder, kind);
  if (shared === null || text === '') return [];
  const { object } = shared;
  const same = listShared(definitions, kind).find((each) => each.text === text);
  if (same && same.object !== object) return chooseShared(definitions, holder, kind, same.object);
  const attribute = SHARED[kind].text;
  const isNamedAlike = [null, shared.text].includes(readText(object, 'name'));
  return [{ object, properties: { [attribute]: text, ...(isNamedAlike ? { name: text } : {}) } }];
}

function toShared(object: ModdleElement, kind: SharedKind): Shared {
  const text = readText(object, SHARED[kind].text) ?? readText(object, 'name') ?? readId(object);
  return { object, text };
}
