import type ContextPad from 'diagram-js/lib/features/context-pad/ContextPad';

import type { ProblemView } from '../../api/contract/problemDetails.ts';
import type { Editor } from './EditorContext.tsx';
import { findElement } from './findElements.ts';
import { stopPlay } from './playPath.ts';
import { fitDrawing, SCROLL_PADDING } from './fitDrawing.ts';

/** Goes to a problem: selects its element, scrolls there and lights the path it speaks of. */
export function showProblem(editor: Editor, problem: ProblemView): void {
  const { services, store } = editor;
  stopPlay(editor);
  const element = findElement(services, problem.elementId);
  const isOnCanvas = element !== null && element !== services.canvas.getRootElement();
  services.selection.select(isOnCanvas ? element : []);
  // A path is only understood as a whole; a single element should be read.
  if (problem.path.length > 0) fitDrawing(services.canvas);
  else if (isOnCanvas) services.canvas.scrollToElement(element, SCROLL_PADDING);
  // The pad of the selected element would cover the path around it.
  services.modeler.get<ContextPad>('contextPad').close();
  services.problemMarks.highlight(problem.path);
  store.setState({ shownProblem: problem });
}

/** Puts the lit path out. */
export function hideProblem(editor: Editor): void {
  const { services, store } = editor;
  stopPlay(editor);
  services.problemMarks.highlight([]);
  store.setState({ shownProblem: null });
}
