import type { Form } from '../../api/contract/forms.ts';
import { drawable } from './drawable.ts';
import type { Editor } from './EditorContext.tsx';
import { showReadable } from './fitDrawing.ts';

/** A drawing with the forms and DMN files that belong to it. */
export type Drawing = {
  readonly bpmn: string;
  readonly forms: readonly Form[];
  readonly decisions: readonly string[];
};

/**
 * Puts a drawing on the canvas in place of the one there; its undo starts empty.
 *
 * Elements without a diagram are laid out. Rejects with the tool's own Error when the file has
 * nothing to draw.
 */
export async function openDrawing({ services, store }: Editor, drawing: Drawing): Promise<void> {
  await services.modeler.importXML(await drawable(drawing.bpmn));
  services.procedureForms.open(drawing.forms);
  services.procedureDecisions.open(drawing.decisions);
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

/** The drawing as it stands, as XML with its forms and DMN files. */
export async function readDrawing({ services }: Editor): Promise<Drawing> {
  const { xml, error } = await services.modeler.saveXML({ format: true });
  if (xml === undefined) throw error ?? new Error('Expected XML of the drawing, but got none.');
  const { procedureForms, procedureDecisions } = services;
  return { bpmn: xml, forms: procedureForms.list(), decisions: procedureDecisions.list() };
}

/**
 * The same without its diagram, to be checked: what is drawn where means nothing for it, and is
 * half of the text. The lines are those of the whole.
 */
export async function readUndrawn({ services }: Editor): Promise<Drawing> {
  const { modeler, procedureForms, procedureDecisions } = services;
  const whole = modeler.getDefinitions();
  // Moddle writes the properties that are an element's own, some of which cannot be enumerated.
  const undrawn: object = Object.create(Object.getPrototypeOf(whole), {
    ...Object.getOwnPropertyDescriptors(whole),
    diagrams: { value: [], enumerable: true },
  });
  const moddle = modeler.get<Moddle>('moddle');
  const { xml } = await moddle.toXML(undrawn, { format: true });
  return { bpmn: xml, forms: procedureForms.list(), decisions: procedureDecisions.list() };
}

type Moddle = {
  readonly toXML: (
    element: object,
    options: { readonly format: boolean },
  ) => Promise<{ readonly xml: string }>;
};
