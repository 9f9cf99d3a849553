import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type SearchPad from 'diagram-js/lib/features/search-pad/SearchPad';

import { readText } from '../../../engine/parse/moddleElement.ts';
import { foldText } from '../../../engine/model/foldText.ts';
import { isDrawn, objectOf, type DrawnElement } from '../drawnElement.ts';
import type { EditorServices } from '../editorServices.ts';
import { findWords, type FoundPart } from './findWords.ts';

/** Codes of an element that somebody may look for, beside its name and its id. */
const CODES = ['lt:form', 'lt:publicName', 'calledElement', 'lt:post', 'lt:agencyRole'];

type Found = {
  readonly element: DrawnElement;
  readonly primaryTokens: readonly FoundPart[];
  readonly secondaryTokens: readonly FoundPart[];
};

/** Search in the drawing by names and codes, without regard to Vietnamese marks. */
export function addElementSearch({ modeler, elementRegistry }: EditorServices): void {
  modeler.get<SearchPad>('searchPad').registerProvider({
    find: (pattern: string) => find(elementRegistry, pattern),
  } as never);
}

function find(registry: ElementRegistry, pattern: string): readonly Found[] {
  const words = foldText(pattern).split(/\s+/u).filter(Boolean);
  const elements = registry.filter((each) => isDrawn(each) && each.parent !== undefined);
  return (elements as unknown as readonly DrawnElement[]).flatMap((element) => {
    const object = objectOf(element);
    const name = readText(object, 'name') ?? '';
    const codes = [element.id, ...CODES.map((code) => codeOf(element, code))].join(' ');
    const text = foldText(`${name} ${codes}`);
    if (!words.every((word) => text.includes(word))) return [];
    return [
      {
        element,
        primaryTokens: findWords(name, words),
        secondaryTokens: findWords(element.id, words),
      },
    ];
  });
}

/** `get` of a property that a type does not have gives undefined, or the attribute of the file. */
function codeOf(element: DrawnElement, code: string): string {
  return readText(objectOf(element), code) ?? '';
}
