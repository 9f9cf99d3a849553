import type { Form } from '../../api/contract/forms.ts';
import { drawable } from './drawable.ts';
import type { Editor } from './EditorContext.tsx';
import { showReadable } from './fitDrawing.ts';

/** A drawing with the forms that belong to it. */
export type Drawing = { readonly bpmn: string; readonly forms: readonly Form[] };

/**
 * Puts a drawing on the canvas in place of the one there; its undo starts empty.
 *
 * Elements without a diagram are laid out. Rejects with the tool's own Error when the file has
 * nothing to draw.
 */
export async function openDrawing({ services, store }: Editor, drawing: Drawing): Promise<void> {
  await services.modeler.importXML(await drawable(drawing.bpmn));
  services.procedureForms.open(drawing.forms);
  showReadable(services.canvas);
  store.setState(({ change }) => ({
    change: change + 1,
    savedChange: change + 1,
    selectedId: null,
    selectedCount: 0,
    shownProblem: null,
    canUndo: false,
    canRedo: false,
  }));
}

/** The drawing as it stands, as XML with its forms. */
export async function readDrawing({ services }: Editor): Promise<Drawing> {
  const { xml, error } = await services.modeler.saveXML({ format: true });
  if (xml === undefined) throw error ?? new Error('Expected XML of the drawing, but got none.');
  return { bpmn: xml, forms: services.procedureForms.list() };
}
