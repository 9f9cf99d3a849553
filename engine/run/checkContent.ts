import { checkDefinitions } from '../check/checkDefinitions.ts';
import { findUnknownConditions } from '../check/decision/findUnknownConditions.ts';
import { findUnknownInputs } from '../check/decision/findUnknownInputs.ts';
import { readDrawn } from '../decide/readDrawn.ts';
import { checkForms } from '../form/checkForms.ts';
import { linkCalls, type CallLinks } from '../model/linkCalls.ts';
import type { Problem } from '../model/problem.ts';
import type { ProcedureContent } from '../model/procedure.ts';
import type { Definitions } from '../model/process.ts';
import { findNeverStarted } from './findNeverStarted.ts';

/**
 * All problems of a drawing: those of reading it, else those of its decisions and of every rule, of
 * forms that it names and lacks or that are not right, and of starts that nothing here begins.
 * `links`: the procedures that it calls, none where they are left out.
 */
export async function checkContent(
  content: ProcedureContent,
  links: CallLinks = { called: new Map() },
): Promise<readonly Problem[]> {
  const drawn = await readDrawn(content);
  if (!drawn.ok) return drawn.refusal;
  const { definitions, problems } = drawn.value;
  const linked = linkCalls(definitions, links);
  const beside = [
    ...problems,
    ...missingForms(definitions, content),
    ...checkForms(definitions, content.forms),
    ...findNeverStarted(linked),
  ];
  return [
    ...beside,
    ...checkDefinitions(linked),
    ...findUnknownInputs(linked, content.forms),
    ...findUnknownConditions(linked, content.forms),
  ];
}

function missingForms(definitions: Definitions, { forms }: ProcedureContent): readonly Problem[] {
  const nodes = definitions.processes.flatMap((process) => process.nodes);
  return nodes.flatMap((node): readonly Problem[] => {
    const formKey = 'formKey' in node ? node.formKey : null;
    if (formKey === null || forms.some(({ key }) => key === formKey)) return [];
    const facts = { name: node.name || node.id, formKey };
    return [{ rule: 'form-exists', severity: 'error', elementId: node.id, facts, path: [] }];
  });
}
