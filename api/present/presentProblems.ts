import { presentProblem } from '../../engine/check/texts/presentProblem.ts';
import { presentFormProblem } from '../../engine/form/texts/presentFormProblem.ts';
import type { Problem } from '../../engine/model/problem.ts';
import type { Text } from '../contract/primitives.ts';
import { textOf } from '../texts/fillText.ts';

/** A finding with its sentence; fits the contract's ProblemView. */
export type ToldProblem = Problem & { readonly message: Text };

/** Problems with their sentences; without names elements are called by their ids. */
export function presentProblems(
  problems: readonly Problem[],
  names?: ReadonlyMap<string, string>,
): readonly ToldProblem[] {
  return problems.map((problem) => ({ ...problem, message: messageOf(problem, names) }));
}

function messageOf(problem: Problem, names?: ReadonlyMap<string, string>): Text {
  // Forms are no part of the drawing, so the rules of the drawing have no sentence for them.
  if (problem.rule === 'form-exists') return textOf('checks', 'form-exists', problem.facts);
  return presentFormProblem(problem) ?? presentProblem(problem, names);
}
