import type { ProblemView } from '../../api/contract/problemDetails.ts';
import { ApiProblem } from '../api/apiProblem.ts';
import type { Editor } from './EditorContext.tsx';
import { showProblem } from './showProblem.ts';

/** What the server found in the drawing, when that is why it has refused; else nothing. */
export function problemsOf(error: unknown): readonly ProblemView[] {
  if (!(error instanceof ApiProblem) || error.details.code !== 'HAS_PROBLEMS') return [];
  return (error.details.problems ?? []) as readonly ProblemView[];
}

/** The server's findings take the place of the page's own, until the drawing changes. */
export function markProblems(editor: Editor, problems: readonly ProblemView[]): void {
  editor.store.setState({ problems, check: 'done' });
  const worst = problems.find(({ severity }) => severity === 'error') ?? problems[0];
  if (worst) showProblem(editor, worst);
}
