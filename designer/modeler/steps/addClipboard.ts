import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type Keyboard from 'diagram-js/lib/features/keyboard/Keyboard';

import { readText } from '../../../engine/parse/moddleElement.ts';
import { isDrawn, objectOf, type DrawnElement } from '../drawnElement.ts';
import type { EditorServices } from '../editorServices.ts';
import { keepClip, readClip, type Clip } from './clip.ts';
import { copiedElements, type CopiedTree } from './copiedTree.ts';
import { copyFromDrawing } from './copyFromDrawing.ts';
import { placeAfter } from './placeAfter.ts';

type Copying = {
  readonly tree: CopiedTree;
  readonly hints?: { readonly clip?: boolean };
};
type KeyContext = { readonly keyEvent: KeyboardEvent };

const BEFORE_OTHERS = 2000;

/**
 * Copying and pasting between procedures, also of two tabs: Ctrl+C keeps the whole drawing with
 * what was chosen, Ctrl+V takes it when it comes from another one. Within one drawing the tool's
 * own clipboard is used.
 */
export function addClipboard(services: EditorServices): void {
  const from = crypto.randomUUID();
  services.eventBus.on('copyPaste.elementsCopied', (event: unknown) => {
    const { tree, hints } = event as Copying;
    if (hints?.clip !== false) void keep(services, from, tree);
  });
  const keyboard = services.modeler.get<Keyboard>('keyboard');
  keyboard.addListener(BEFORE_OTHERS, ({ keyEvent }: KeyContext) => {
    if (!keyboard.isCmd(keyEvent) || !keyboard.isKey(['v', 'V'], keyEvent)) return undefined;
    const clip = readClip();
    if (clip === null || clip.from === from) return undefined;
    keyEvent.preventDefault();
    void paste(services, clip);
    return true;
  });
}

async function keep(services: EditorServices, from: string, tree: CopiedTree): Promise<void> {
  const ids = Object.values(tree)
    .flat()
    .filter(({ labelTarget }) => labelTarget === undefined)
    .map(({ id }) => id);
  const { xml: bpmn } = await services.modeler.saveXML();
  if (bpmn === undefined || ids.length === 0) return;
  const named = new Set(
    copiedElements(tree).map(({ businessObject }) => readText(businessObject, 'lt:form')),
  );
  const forms = services.procedureForms.list().filter(({ key }) => named.has(key));
  keepClip({ from, bpmn, ids, forms });
}

async function paste(services: EditorServices, { bpmn, ids, forms }: Clip): Promise<void> {
  const tree = await copyFromDrawing(bpmn, (registry) => chosen(registry, ids));
  const first = copiedElements(tree).find(({ waypoints }) => waypoints === undefined);
  if (!first) return;
  const ends = { first: first.id, next: first.id, posts: [] };
  placeAfter(services, { tree, forms }, { ends, after: null });
}

function chosen(registry: ElementRegistry, ids: readonly string[]): readonly DrawnElement[] {
  const elements = ids.map((id) => registry.get(id)).filter((it) => it && isDrawn(it));
  // Pools are drawn once; what stands in one comes without it.
  return (elements as unknown as readonly DrawnElement[]).filter(
    (element) => objectOf(element).$type !== 'bpmn:Participant',
  );
}
