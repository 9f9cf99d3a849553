import type Keyboard from 'diagram-js/lib/features/keyboard/Keyboard';

import type { EditorServices } from '../editorServices.ts';
import { SCROLL_PADDING } from '../fitDrawing.ts';
import { nodesInOrder } from './nodesInOrder.ts';

type KeyContext = { readonly keyEvent: KeyboardEvent };

const BEFORE_OTHERS = 2000;
/** The first box of the properties that is written into: the name. */
const FIRST_FIELD = '.properties-panel input, .properties-panel textarea';

/** Which element a key leads to from the `at`-th of `count`; -1: none is selected. */
const LEADS: { readonly [key: string]: (at: number, count: number) => number } = {
  PageDown: (at, count) => Math.min(at + 1, count - 1),
  PageUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * Keys on the canvas that lead from element to element and into the properties; gives what takes
 * them away again.
 */
export function addWalkKeys(services: EditorServices): () => void {
  const keyboard = services.modeler.get<Keyboard>('keyboard');
  const press = ({ keyEvent }: KeyContext) => {
    if (keyboard.hasModifier(keyEvent)) return undefined;
    if (keyEvent.key === 'Enter') return focusProperties();
    const lead = LEADS[keyEvent.key];
    if (lead === undefined) return undefined;
    select(services, lead);
    return true;
  };
  keyboard.addListener(BEFORE_OTHERS, press);
  return () => keyboard.removeListener(press);
}

function select(services: EditorServices, lead: (at: number, count: number) => number): void {
  const { selection, canvas } = services;
  const nodes = nodesInOrder(services);
  const [selected] = selection.get();
  const node =
    nodes[
      lead(
        nodes.findIndex(({ id }) => id === selected?.id),
        nodes.length,
      )
    ];
  if (node === undefined) return;
  selection.select(node as never);
  canvas.scrollToElement(node as never, SCROLL_PADDING);
}

function focusProperties(): true | undefined {
  const field = document.querySelector<HTMLElement>(FIRST_FIELD);
  if (field === null) return undefined;
  field.focus();
  return true;
}
