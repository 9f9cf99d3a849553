import { elementNames } from '../../engine/check/texts/elementNames.ts';
import { parseDefinitions } from '../../engine/parse/parseDefinitions.ts';
import { checkContent } from '../../engine/run/checkContent.ts';
import { presentProblems } from '../present/presentProblems.ts';
import type { CheckAnswer, CheckQuestion } from './checkWorker.ts';

/** Reads a drawing and runs every rule on it, with the sentences in both languages. */
export async function checkDrawing({ bpmn, forms }: CheckQuestion): Promise<CheckAnswer> {
  const parsed = await parseDefinitions(bpmn);
  if (!parsed.ok) return { kind: 'unreadable', problems: presentProblems(parsed.refusal) };
  const found = await checkContent({ bpmn, forms, papers: [], fees: [] });
  return { kind: 'checked', problems: presentProblems(found, elementNames(parsed.value)) };
}
