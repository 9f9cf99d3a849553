import { useState } from 'react';

import { createChecker } from '../createChecker.ts';
import type { Editor } from '../EditorContext.tsx';
import { besideDrawing, openDrawing } from '../openDrawing.ts';
import { readTextFile } from '../readTextFile.ts';
import type { ChosenFile } from './ImportDialog.tsx';

/** Opening of a BPMN file from this computer: read and checked first, opened when confirmed. */
export type Import = {
  readonly chosen: ChosenFile | null;
  readonly choose: (file: File) => Promise<void>;
  readonly open: () => Promise<void>;
  readonly close: () => void;
};

/** Findings that mean the file cannot be read at all; all others are shown once it is open. */
const isUnreadable = (rule: string) => rule.startsWith('xml-');

/** Keeps the file that the person chose until it is opened or given up. */
export function useImport(editor: Editor): Import {
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const choose = async (file: File) => {
    const bpmn = await readTextFile(file);
    const checker = createChecker();
    const checked = await checker.ask({ bpmn, forms: [], decisions: [], published: null });
    checker.dispose();
    const problems = (checked?.problems ?? []).filter(({ rule }) => isUnreadable(rule));
    const read = { name: file.name, problems, failure: null };
    if (problems.length > 0) return setChosen({ ...read, bpmn, notes: [], isLaidOut: false });
    const { adoptFile } = await import('./adoptFile.ts');
    return setChosen({ ...read, ...(await adoptFile(bpmn)) });
  };
  const open = async () => {
    if (!chosen) return;
    const before = await editor.services.modeler.saveXML();
    const beside = besideDrawing(editor.services);
    try {
      await openDrawing(editor, { bpmn: chosen.bpmn, ...beside });
      // The file is on no server yet, so leaving without saving must be asked about.
      editor.store.setState({ savedChange: -1 });
      setChosen(null);
    } catch (error) {
      // The tool empties the canvas before it finds that it cannot draw a file.
      if (before.xml !== undefined) {
        await openDrawing(editor, { bpmn: before.xml, ...beside });
      }
      editor.store.setState({ savedChange: -1 });
      setChosen({ ...chosen, failure: toolText(editor, (error as Error).message) });
    }
  };
  return { chosen, choose, open, close: () => setChosen(null) };
}

/** The tool's own errors are the English keys of its texts. */
function toolText({ services }: Editor, message: string): string {
  return services.translation.translate(message);
}
