import type CopyPaste from 'diagram-js/lib/features/copy-paste/CopyPaste';
import type { ModdleElement } from 'bpmn-moddle';

import type { Form } from '../../../api/contract/forms.ts';
import { isDrawn, objectOf, type DrawnElement } from '../drawnElement.ts';
import type { EditorServices } from '../editorServices.ts';
import { creatorOf, definitionsOf } from '../elementChanges.ts';
import { mainProcess } from '../findElements.ts';
import { adoptCopied } from './adoptCopied.ts';
import type { CopiedTree } from './copiedTree.ts';
import { mergeForms } from './mergeForms.ts';

/** Elements copied from some drawing, with the forms that they name. */
export type Copied = { readonly tree: CopiedTree; readonly forms: readonly Form[] };

/** Where copied elements are put: the middle of all of them, and what they will stand in. */
type Spot = {
  readonly middle: { readonly x: number; readonly y: number };
  readonly parent: DrawnElement;
};

type Pasting = {
  readonly descriptor: { readonly id: string; readonly businessObject: ModdleElement };
};

/** After the tool has made the object of the pasted element. */
const LAST = 100;

/** The element drawn for a copied one, by the id that it had where it was copied. */
export type DrawnCopy = (id: string) => DrawnElement;

/** Draws copied elements at a place, with their forms, as part of the command that is under way. */
export function putCopy(services: EditorServices, copied: Copied, spot: Spot): DrawnCopy {
  const objects = new Map<string, ModdleElement>();
  const remember = (event: unknown) => {
    const { descriptor } = event as Pasting;
    if (!('labelTarget' in descriptor)) objects.set(descriptor.id, descriptor.businessObject);
  };
  services.eventBus.on('copyPaste.pasteElement', LAST, remember);
  try {
    services.modeler.get<CopyPaste>('copyPaste').paste({
      tree: copied.tree,
      element: spot.parent,
      point: spot.middle,
      hints: {},
    } as never);
  } finally {
    services.eventBus.off('copyPaste.pasteElement', remember);
  }
  for (const form of copied.forms) services.procedureForms.put(form);
  return (id) => drawnFor(services, objects.get(id), id);
}

/** Makes copied elements fit into the open drawing; gives the forms that it does not have yet. */
export function adopt(services: EditorServices, copied: Copied): Copied {
  const main = mainProcess(services);
  if (!main) throw new Error('Expected a process in the open drawing, but there is none.');
  const { added, keys } = mergeForms(services.procedureForms.list(), copied.forms);
  adoptCopied(copied.tree, {
    definitions: definitionsOf(services),
    process: main.process,
    create: creatorOf(services),
    formKeys: keys,
  });
  return { tree: copied.tree, forms: added };
}

function drawnFor(
  { elementRegistry }: EditorServices,
  object: ModdleElement | undefined,
  id: string,
): DrawnElement {
  const drawn = elementRegistry.find((each) => isDrawn(each) && objectOf(each) === object) as
    | DrawnElement
    | undefined;
  if (!drawn) {
    throw new Error(`Expected ${id} among the elements that were put, but it is not.`);
  }
  return drawn;
}
