import type SearchPad from 'diagram-js/lib/features/search-pad/SearchPad';

import type { EditorServices } from './editorServices.ts';

/**
 * Opens the search of the drawing. In the next frame: the click that asks for it would close it.
 */
export function openSearch({ modeler }: EditorServices): void {
  requestAnimationFrame(() => modeler.get<SearchPad>('searchPad').open());
}
