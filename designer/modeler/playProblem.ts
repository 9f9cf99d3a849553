import type { ProblemView } from '../../api/contract/problemDetails.ts';
import type { Editor } from './EditorContext.tsx';
import { startPlay } from './playPath.ts';
import { showProblem } from './showProblem.ts';

/** Shows a problem and plays its path from the beginning. */
export function playProblem(editor: Editor, problem: ProblemView): void {
  showProblem(editor, problem);
  const { elementRegistry } = editor.services;
  const steps = problem.path.map((elementId, index) => {
    return { elementId, minutes: problem.pathMinutes?.[index] ?? null };
  });
  startPlay(
    editor,
    steps.filter(({ elementId }) => elementRegistry.get(elementId) !== undefined),
  );
}
