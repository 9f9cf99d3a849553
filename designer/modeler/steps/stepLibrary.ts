import type { EditorServices } from '../editorServices.ts';
import type { DrawnElement } from '../drawnElement.ts';
import { copyFromDrawing } from './copyFromDrawing.ts';
import { copiedElements, type CopiedTree } from './copiedTree.ts';
import { pieceAround } from './pieceAround.ts';
import { placeAfter } from './placeAfter.ts';
import { setBeforeDue } from './setBeforeDue.ts';
import type { Step } from './stepCatalogue.ts';
import library from './steps.bpmn?raw';

/** A published procedure that a call is drawn for. */
export type Called = { readonly code: string; readonly name: string };

/** A part of the library that calls a procedure and has nothing else. */
const PLAIN_CALL = 'fragmentSign';

/** Draws a step of the library behind an element, or where the drawing ends so far. */
export async function addStep(
  services: EditorServices,
  { key, next, posts, beside, isEvent }: Step,
  after: DrawnElement | null,
): Promise<void> {
  const tree = await pieceOf(key, ...beside);
  setBeforeDue(services, tree);
  const ends = { first: key, next, posts };
  placeAfter(services, { tree, forms: [] }, { ends, after: isEvent ? null : after });
}

/** Draws a call of a published procedure. */
export async function addCall(
  services: EditorServices,
  { code, name }: Called,
  after: DrawnElement | null,
): Promise<void> {
  const tree = await pieceOf(PLAIN_CALL);
  for (const copied of copiedElements(tree)) {
    copied.businessObject.set('calledElement', code);
    copied.name = name;
  }
  const ends = { first: PLAIN_CALL, next: PLAIN_CALL, posts: [] };
  placeAfter(services, { tree, forms: [] }, { ends, after });
}

/** A fresh copy at each call: what is put is changed on the way. */
export function pieceOf(...keys: readonly string[]): Promise<CopiedTree> {
  return copyFromDrawing(library, (registry) => pieceAround(registry, keys));
}
