import { checkExpression } from '../check/expression/checkExpression.ts';
import type { Form } from '../model/form.ts';
import type { Problem } from '../model/problem.ts';
import type { Definitions, ProcessModel } from '../model/process.ts';
import { findFormProblems } from './findFormProblems.ts';
import { fieldsByName, findUnlike } from './findUnlike.ts';

/**
 * Problems of the forms that a drawing's steps have (`form-valid`, an error at the first step with
 * the form), and conditions that can never be true because of what a field holds (`condition-kind`,
 * a warning at the flow).
 */
export function checkForms({ processes }: Definitions, forms: readonly Form[]): readonly Problem[] {
  const own = processes.filter(({ procedureId }) => procedureId === null);
  return [
    ...forms.flatMap((form) => problemsOfForm(form, own)),
    ...own.flatMap((process) => problemsOfConditions(process, forms)),
  ];
}

function problemsOfForm(form: Form, processes: readonly ProcessModel[]): readonly Problem[] {
  const nodes = processes.flatMap((process) => process.nodes);
  const step = nodes.find((node) => 'formKey' in node && node.formKey === form.key);
  if (step === undefined) return [];
  return findFormProblems(form).map(({ what, label, part, name }) => ({
    rule: 'form-valid',
    severity: 'error',
    elementId: step.id,
    facts: {
      form: form.title.vi,
      formEn: form.title.en,
      label: label.vi,
      labelEn: label.en,
      what,
      part: part ?? '',
      name,
    },
    path: [],
  }));
}

function problemsOfConditions(
  { nodes, flows }: ProcessModel,
  forms: readonly Form[],
): readonly Problem[] {
  const written = new Set(
    nodes.map((node) => ('resultVariable' in node ? node.resultVariable : null)),
  );
  const asked = forms.flatMap(({ fields }) => fields).filter(({ key }) => !written.has(key));
  const fields = fieldsByName(asked);
  return flows.flatMap(({ id, condition }) => {
    if (condition === null || !checkExpression(condition).ok) return [];
    return findUnlike(condition, fields).map(({ what, name }): Problem => {
      const { vi: label, en: labelEn } = fields.get(name)?.[0]?.label ?? { vi: name, en: name };
      const facts = { what, name, label, labelEn, expression: condition.slice(0, 200) };
      return { rule: 'condition-kind', severity: 'warning', elementId: id, facts, path: [] };
    });
  });
}
