import { useEffect } from 'react';
import { useStore } from 'zustand';

import type { ProblemView } from '../../api/contract/problemDetails.ts';
import type { Editor } from './EditorContext.tsx';
import { isSameProblem } from './isSameProblem.ts';
import { stopPlay } from './playPath.ts';
import { hideProblem } from './showProblem.ts';
import { useModelerTexts } from './useModelerTexts.ts';

/** Draws the findings on the diagram; a lit path goes out once its problem is mended. */
export function useProblemMarks(editor: Editor): void {
  const problems = useStore(editor.store, (state) => state.problems);
  const { language } = useModelerTexts();
  useEffect(() => {
    editor.services.problemMarks.show(
      problems.map(({ elementId, severity, message }) => ({
        elementId,
        severity,
        sentence: message[language],
      })),
    );
  }, [editor, problems, language]);
  useEffect(() => {
    const { shownProblem } = editor.store.getState();
    if (!shownProblem) return;
    const now = problems.find(
      (problem) => isSameProblem(problem, shownProblem) || isSamePlace(problem, shownProblem),
    );
    if (!now) hideProblem(editor);
    else if (now !== shownProblem) keepShown(editor, now, shownProblem);
  }, [editor, problems]);
}

type Place = { readonly rule: string; readonly elementId: string };

function isSamePlace(one: Place, other: Place): boolean {
  return one.rule === other.rule && one.elementId === other.elementId;
}

/** The finding stands with other facts: its path may have changed, the selection must not. */
function keepShown(editor: Editor, problem: ProblemView, before: ProblemView): void {
  if (!isSamePath(problem, before)) stopPlay(editor);
  editor.services.problemMarks.highlight(problem.path);
  editor.store.setState({ shownProblem: problem });
}

/** A drawing that is checked once more, because it was saved, has the path that is played. */
function isSamePath(one: ProblemView, other: ProblemView): boolean {
  const pathOf = ({ path, pathMinutes }: ProblemView) => JSON.stringify([path, pathMinutes]);
  return pathOf(one) === pathOf(other);
}
