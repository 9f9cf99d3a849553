import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

import { procedureModdle } from '../../engine/parse/procedureModdle.ts';
import { drawingFont } from './drawingFont.ts';
import type { ModuleDeclaration } from './features/ModuleDeclaration.ts';

/** How a viewer moves, in the words of the drawing tool. */
export type ViewerMoving = {
  readonly zoomScroll: { readonly enabled: boolean };
  readonly canvas?: { readonly deferUpdate: boolean };
};

/** The wheel belongs to the page; the buttons zoom, and dragging moves the drawing. */
const STILL: ViewerMoving = { zoomScroll: { enabled: false } };

/**
 * A viewer in a part of the page, with the drawing tool read when it is first needed; the caller
 * must `destroy()` it. Null when the part of the page is gone meanwhile.
 */
export async function createViewer(
  container: { readonly current: HTMLDivElement | null },
  modules: readonly ModuleDeclaration[],
  moving: ViewerMoving = STILL,
): Promise<NavigatedViewer | null> {
  const { default: Viewer } = await import('bpmn-js/lib/NavigatedViewer');
  if (!container.current) return null;
  return new Viewer({
    container: container.current,
    additionalModules: [...modules],
    moddleExtensions: { lt: procedureModdle },
    textRenderer: drawingFont,
    ...moving,
  });
}
