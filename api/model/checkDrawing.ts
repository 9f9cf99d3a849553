import { elementNames } from '../../engine/check/texts/elementNames.ts';
import { parseDrawing } from '../../engine/decide/parseDrawing.ts';
import { checkContent } from '../../engine/run/checkContent.ts';
import type { CallLinks } from '../../engine/model/linkCalls.ts';
import type { ProcedureContent } from '../../engine/model/procedure.ts';
import { presentProblems, type ToldProblem } from '../present/presentProblems.ts';

/** A drawing to check, with the decisions and forms that exist, and the procedures it calls. */
export type CheckQuestion = Pick<ProcedureContent, 'bpmn' | 'decisions' | 'forms'> & {
  readonly links: CallLinks;
};

/** What became of it. */
export type CheckAnswer =
  | { readonly kind: 'checked'; readonly problems: readonly ToldProblem[] }
  | { readonly kind: 'unreadable'; readonly problems: readonly ToldProblem[] };

/** Reads a drawing and runs every rule on it, with the sentences in both languages. */
export async function checkDrawing(question: CheckQuestion): Promise<CheckAnswer> {
  const { bpmn, decisions, forms, links } = question;
  const parsed = await parseDrawing(question);
  if (!parsed.ok) return { kind: 'unreadable', problems: presentProblems(parsed.refusal) };
  const found = await checkContent({ bpmn, decisions, forms, papers: [], fees: [] }, links);
  return { kind: 'checked', problems: presentProblems(found, elementNames(parsed.value)) };
}
