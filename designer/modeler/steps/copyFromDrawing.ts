import type CopyPaste from 'diagram-js/lib/features/copy-paste/CopyPaste';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';

import { createModeler } from '../createModeler.ts';
import type { CopiedTree } from './copiedTree.ts';
import type { DrawnElement } from '../drawnElement.ts';

/** Says which elements of an open drawing are copied. */
export type Choose = (registry: ElementRegistry) => readonly DrawnElement[];

/**
 * Copies elements of a drawing that is not the one on the page: opens it out of sight in a tool of
 * its own, so that whatever the drawing tool can copy comes along. Rejects when it has no diagram.
 */
export async function copyFromDrawing(bpmn: string, choose: Choose): Promise<CopiedTree> {
  const container = document.createElement('div');
  container.className = 'drawing-out-of-sight';
  container.ariaHidden = 'true';
  document.body.append(container);
  const modeler = createModeler(container, 'vi');
  try {
    await modeler.importXML(bpmn);
    const chosen = choose(modeler.get<ElementRegistry>('elementRegistry'));
    return modeler.get<CopyPaste>('copyPaste').copy([...chosen], { clip: false } as never);
  } finally {
    modeler.destroy();
    container.remove();
  }
}
