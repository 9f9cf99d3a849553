import type { BilingualText } from '../../model/form.ts';
import type { Problem } from '../../model/problem.ts';
import type { FormProblemKind } from '../formProblem.ts';
import { sayFormProblem } from './sayFormProblem.ts';

/** Says a problem of `checkForms` in both languages; null for a problem of another rule. */
export function presentFormProblem({ rule, facts }: Problem): BilingualText | null {
  if (rule !== 'form-valid' && rule !== 'condition-kind') return null;
  const reason = sayFormProblem({
    what: facts['what'] as FormProblemKind,
    part: rule === 'condition-kind' ? 'visibleWhen' : toPart(facts['part']),
    name: String(facts['name']),
  });
  if (rule === 'condition-kind') {
    return {
      vi: `Mục “${facts['label']}” trong điều kiện “${facts['expression']}”: ${reason.vi}`,
      en: `The field “${facts['labelEn']}” in the condition “${facts['expression']}”: ${reason.en}`,
    };
  }
  return {
    vi: `Biểu mẫu “${facts['form']}”, mục “${facts['label']}”: ${reason.vi}`,
    en: `Form “${facts['formEn']}”, field “${facts['labelEn']}”: ${reason.en}`,
  };
}

function toPart(part: unknown): 'formula' | 'visibleWhen' | 'prefill' | null {
  return part === 'formula' || part === 'visibleWhen' || part === 'prefill' ? part : null;
}
