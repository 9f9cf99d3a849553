import type { Form } from '../../../api/contract/forms.ts';
import type { FlowUnderTest } from '../../../engine/testing/flowUnderTest.ts';
import { namesRead, sampleValues } from '../../../engine/testing/sampleValues.ts';
import { openChoices, type OpenChoice } from '../../../engine/testing/trial/openChoices.ts';
import type { TrialState, TrialTask } from '../../../engine/testing/trial/trialState.ts';
import { pickFormValues, type FormValues } from '../../form/formValues.ts';

/** A task's form parted into what decides the way and the rest, with what stands in it at first. */
export type TaskDraft = {
  readonly form: Form;
  /** Fields that an expression of the drawing reads. */
  readonly deciding: Form;
  readonly others: Form;
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
  { state: { variables }, sampleText }: DraftFrame,
): TaskDraft {
  const found = flow.forms?.find(({ key }) => key === task.formKey);
  const form = (found ?? { key: 'none', title: { vi: '', en: '' }, fields: [] }) as Form;
  const read = namesRead(flow);
  const decides = ({ key, readOnly }: Form['fields'][number]) => read.has(key) && !readOnly;
  const others = { ...form, fields: form.fields.filter((field) => !decides(field)) };
  return {
    form,
    deciding: { ...form, fields: form.fields.filter(decides) },
    others,
    values: {
      ...samples(flow, form, sampleText),
      ...pickFormValues(others, variables as FormValues),
    },
    choices: openChoices(flow, task.elementId, variables),
    hasForm: found !== undefined,
  };
}

function samples(flow: FlowUnderTest, form: Form, sampleText: string): FormValues {
  const texts = form.fields.filter(({ kind }) => kind === 'text' || kind === 'longText');
  const values = sampleValues(flow, form) as FormValues;
  const shown = texts.filter(({ key }) => values[key] !== undefined);
  return { ...values, ...Object.fromEntries(shown.map(({ key }) => [key, sampleText])) };
}
