import type { Form } from '../../api/contract/forms.ts';
import { drawable } from './drawable.ts';
import type { Editor } from './EditorContext.tsx';
import type { EditorServices } from './editorServices.ts';
import type { PapersAndFees } from './features/papers/ProcedurePapers.ts';
import { showReadable } from './fitDrawing.ts';

/** A drawing with the forms, DMN files, papers and fees that belong to it. */
export type Drawing = PapersAndFees & {
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
  services.procedurePapers.open(drawing);
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
  return { bpmn: xml, ...besideDrawing(services) };
}

/**
 * The same without its diagram, to be checked: what is drawn where means nothing for it, and is
 * half of the text. The lines are those of the whole.
 */
export async function readUndrawn({ services }: Editor): Promise<Drawing> {
  const { modeler } = services;
  const whole = modeler.getDefinitions();
  // Moddle writes the properties that are an element's own, some of which cannot be enumerated.
  const undrawn: object = Object.create(Object.getPrototypeOf(whole), {
    ...Object.getOwnPropertyDescriptors(whole),
    diagrams: { value: [], enumerable: true },
  });
  const moddle = modeler.get<Moddle>('moddle');
  const { xml } = await moddle.toXML(undrawn, { format: true });
  return { bpmn: xml, ...besideDrawing(services) };
}

/** What belongs to the drawing and is not drawn, as it stands. */
export function besideDrawing(services: EditorServices): Omit<Drawing, 'bpmn'> {
  const { procedureForms, procedureDecisions, procedurePapers } = services;
  return {
    forms: procedureForms.list(),
    decisions: procedureDecisions.list(),
    ...procedurePapers.read(),
  };
}

type Moddle = {
  readonly toXML: (
    element: object,
    options: { readonly format: boolean },
  ) => Promise<{ readonly xml: string }>;
};
