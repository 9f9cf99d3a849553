import { useEffect } from 'react';

import type { ProblemView } from '../../api/contract/problemDetails.ts';
import { useProcedures } from '../api/useProcedures.ts';
import { createChecker, type CheckedDrawing, type Checker } from './createChecker.ts';
import type { Editor } from './EditorContext.tsx';
import { readUndrawn } from './openDrawing.ts';

/** A field is read when it is left and a move when it ends, so changes seldom come in a row. */
const QUIET_TIME_MS = 80;

/** Checks the drawing a moment after each change and keeps the findings in the editor's state. */
export function useDrawingCheck(editor: Editor): void {
  const { data } = useProcedures();
  useEffect(() => {
    const published = data?.flatMap(({ callableAs }) => callableAs) ?? null;
    const checker = createChecker();
    let timer = 0;
    const plan = () => {
      window.clearTimeout(timer);
      editor.store.setState({ check: 'waiting' });
      timer = window.setTimeout(() => void checkNow(editor, checker, published), QUIET_TIME_MS);
    };
    plan();
    const unsubscribe = editor.store.subscribe((state, before) => {
      if (state.change !== before.change) plan();
    });
    return () => {
      unsubscribe();
      window.clearTimeout(timer);
      checker.dispose();
    };
  }, [editor, data]);
}

async function checkNow(
  editor: Editor,
  checker: Checker,
  published: CheckedDrawing['published'],
): Promise<void> {
  const { change } = editor.store.getState();
  const checked = await checker.ask({ ...(await readUndrawn(editor)), published });
  if (editor.store.getState().change !== change) return;
  if (!checked) {
    editor.store.setState({ check: 'failed' });
    return;
  }
  const { budget, table } = checked;
  const problems = keepSame(sortProblems(checked.problems), editor.store.getState().problems);
  editor.store.setState({ check: 'done', problems, budget, table });
}

/** What was found before stands as the same object, so that nothing of it is drawn again. */
function keepSame(
  found: readonly ProblemView[],
  before: readonly ProblemView[],
): readonly ProblemView[] {
  const known = new Map(before.map((problem) => [JSON.stringify(problem), problem]));
  return found.map((problem) => known.get(JSON.stringify(problem)) ?? problem);
}

const RANKS: Readonly<Record<ProblemView['severity'], number>> = { error: 0, warning: 1, info: 2 };

function sortProblems(problems: readonly ProblemView[]): readonly ProblemView[] {
  return problems.toSorted((one, other) => RANKS[one.severity] - RANKS[other.severity]);
}
