import type { Form, FormField } from '../../../api/contract/forms.ts';
import { parseInstant } from '../../../engine/calendar/parseInstant.ts';
import { isAsked } from '../../../engine/form/isAsked.ts';
import { openingValues } from '../../../engine/form/openingValues.ts';
import type { FlowUnderTest } from '../../../engine/testing/flowUnderTest.ts';
import { namesRead, sampleValues } from '../../../engine/testing/sampleValues.ts';
import { openChoices, type OpenChoice } from '../../../engine/testing/trial/openChoices.ts';
import type { TrialState, TrialTask } from '../../../engine/testing/trial/trialState.ts';
import type { FormValues } from '../../form/formValues.ts';

/** A task's form parted into what decides the way and the rest, with what stands in it at first. */
export type TaskDraft = {
  readonly form: Form;
  /** Fields that an expression of the drawing reads. */
  readonly deciding: Form;
  readonly others: Form;
  readonly isDeciding: (field: FormField) => boolean;
  readonly values: FormValues;
  /** What is asked beside the form, because no form asks for it. */
  readonly choices: readonly OpenChoice[];
  readonly hasForm: boolean;
};

type DraftFrame = {
  readonly state: TrialState;
  /** What stands in a text that nobody has to read. */
  readonly sampleText: string;
};

/**
 * What deciding fields hold is left to who plays; all others hold what the dossier knows, else
 * samples.
 */
export function taskDraft(
  flow: FlowUnderTest,
  task: TrialTask,
  { state: { variables, now }, sampleText }: DraftFrame,
): TaskDraft {
  const found = flow.forms?.find(({ key }) => key === task.formKey);
  const form = (found ?? { key: 'none', title: { vi: '', en: '' }, fields: [] }) as Form;
  const read = namesRead(flow);
  const at = parseInstant(now) ?? 0;
  const decides = (field: FormField) => read.has(field.key) && isAsked(field);
  const others = { ...form, fields: form.fields.filter((field) => !decides(field)) };
  return {
    form,
    deciding: { ...form, fields: form.fields.filter(decides) },
    others,
    isDeciding: decides,
    values: {
      ...samples({ flow, form, at }, sampleText),
      ...openingValues(others, { known: variables, applicant: null, at }),
    },
    choices: openChoices(flow, task.elementId, variables),
    hasForm: found !== undefined,
  };
}

type Sampled = { readonly flow: FlowUnderTest; readonly form: Form; readonly at: number };

function samples({ flow, form, at }: Sampled, sampleText: string): FormValues {
  // A text that has rules of its own is filled by them.
  const texts = form.fields.filter(({ kind, pattern, limits }) => {
    return (kind === 'text' || kind === 'longText') && !pattern && !limits;
  });
  const values = sampleValues(flow, form, at) as FormValues;
  const shown = texts.filter(({ key }) => values[key] !== undefined);
  return { ...values, ...Object.fromEntries(shown.map(({ key }) => [key, sampleText])) };
}
