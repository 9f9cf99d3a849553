import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState, type FormEvent } from 'react';

import type { JsonValue } from '../../../api/contract/primitives.ts';
import { formatInstant } from '../../../engine/calendar/formatInstant.ts';
import { parseInstant } from '../../../engine/calendar/parseInstant.ts';
import type { FlowUnderTest } from '../../../engine/testing/flowUnderTest.ts';
import type { Variables } from '../../../engine/model/json.ts';
import { writtenValues } from '../../../engine/form/writtenValues.ts';
import { paceMoment } from '../../../engine/testing/trial/paceMoment.ts';
import type { Pace } from '../../../engine/testing/trial/trial.ts';
import type { TrialTask } from '../../../engine/testing/trial/trialState.ts';
import { VIETNAM } from '../../../procedures/calendars/vietnam.ts';
import { FormErrors } from '../../form/FormErrors.tsx';
import { FormView } from '../../form/FormView.tsx';
import {
  checkForm,
  toVariables,
  type FieldErrors,
  type FormValues,
} from '../../form/formValues.ts';
import { ChoiceFields } from './ChoiceFields.tsx';
import { taskDraft, type TaskDraft } from './taskDraft.ts';
import type { TrialOnPage } from './useTrial.ts';
import { useTrialTexts } from './useTrialTexts.ts';

type Props = {
  readonly trial: TrialOnPage;
  readonly flow: FlowUnderTest;
  readonly task: TrialTask;
  readonly title: string;
  readonly pace: KeptPace;
  readonly onPace: (pace: KeptPace) => void;
};

/** Who is late once is not late with the next step: that is chosen each time. */
export type KeptPace = Exclude<Pace, 'day-late'>;

/** The work of a task: what decides the way, the rest folded away, when it is done, and done. */
export function TaskForm({ trial, flow, task, title, pace: kept, onPace }: Props) {
  const { t } = useTrialTexts();
  const [draft] = useState(() => {
    return taskDraft(flow, task, { state: trial.here.state, sampleText: t('tasks.sample') });
  });
  const [pace, setPace] = useState<Pace>(kept);
  const [values, setValues] = useState(draft.values);
  const [chosen, setChosen] = useState<Variables>({});
  const [errors, setErrors] = useState<FieldErrors>({});
  const [isMissing, setMissing] = useState(false);
  const known = trial.here.state.variables as FormValues;
  const moment = { known, at: parseInstant(trial.here.state.now) ?? 0 };
  const change = (key: string, value: JsonValue) => setValues((now) => ({ ...now, [key]: value }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = checkForm(draft.form, values, moment);
    const isOpen = draft.choices.some(({ name }) => !Object.hasOwn(chosen, name));
    setErrors(wrong);
    setMissing(isOpen);
    if (Object.keys(wrong).length > 0 || isOpen) return;
    const variables = {
      ...writtenValues(draft.form, toVariables(draft.form, values, moment), moment),
      ...chosen,
    };
    const { elementId, item } = task;
    if (pace !== 'day-late') onPace(pace);
    trial.act({ kind: 'complete', elementId, item, variables, pace });
  };
  const shown = { form: draft.form, values, known, errors, isDisabled: false, onChange: change };
  return (
    <form className="trial-form" aria-label={title} onSubmit={submit} noValidate>
      <Stack gap="xs">
        <FormErrors errors={errors} />
        {isReceiving(flow, task) ? (
          <Text size="xs" c="dimmed">
            {t('tasks.external')}
          </Text>
        ) : null}
        {draft.hasForm || draft.choices.length > 0 ? null : (
          <Text size="xs" c="dimmed">
            {t('tasks.noForm')}
          </Text>
        )}
        {draft.deciding.fields.length === 0 ? null : (
          <FormView {...shown} only={draft.isDeciding} fileField={() => <SampleFile />} />
        )}
        <ChoiceFields
          choices={draft.choices}
          chosen={chosen}
          isMissing={isMissing}
          onChoose={(name, value) => setChosen((now) => ({ ...now, [name]: value }))}
        />
        <OtherFields draft={draft} isWrong={isWrongIn(draft.others, errors)}>
          <FormView
            {...shown}
            only={(field) => !draft.isDeciding(field)}
            fileField={() => <SampleFile />}
          />
        </OtherFields>
        <PaceSelect task={task} now={trial.here.state.now} pace={pace} onPace={setPace} />
        <Group gap="xs">
          <Button type="submit" size="xs">
            {isReceiving(flow, task) ? t('tasks.received') : t('tasks.complete')}
          </Button>
          {task.errorCodes.map((errorCode) => (
            <Button
              key={errorCode}
              size="xs"
              variant="default"
              onClick={() => trial.act({ kind: 'fail', elementId: task.elementId, errorCode })}
            >
              {t('tasks.fail', { name: errorCode })}
            </Button>
          ))}
        </Group>
      </Stack>
    </form>
  );
}

/** Errors of cells begin with the key of their table. */
function isWrongIn({ fields }: TaskDraft['form'], errors: FieldErrors): boolean {
  const wrong = new Set(Object.keys(errors).map((path) => path.split('[')[0]));
  return fields.some(({ key }) => wrong.has(key));
}

function isReceiving({ nodes }: FlowUnderTest, { elementId }: TrialTask): boolean {
  return nodes.get(elementId)?.type === 'receiveTask';
}

function SampleFile() {
  const { t } = useTrialTexts();
  return (
    <Text size="xs" c="dimmed">
      {t('tasks.sampleFile')}
    </Text>
  );
}

type OtherFieldsProps = {
  readonly draft: TaskDraft;
  readonly isWrong: boolean;
  readonly children: React.ReactNode;
};

/** Folded away, because they lead nowhere else; open where something in them is not right. */
function OtherFields({ draft, isWrong, children }: OtherFieldsProps) {
  const { t } = useTrialTexts();
  const [isOpen, setOpen] = useState(false);
  const count = draft.others.fields.length;
  if (count === 0) return null;
  const isFilled = draft.others.fields.some(({ key }) => draft.values[key] !== undefined);
  return (
    <details open={isOpen || isWrong} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t(isFilled ? 'tasks.others' : 'tasks.othersEmpty', { count })}</summary>
      {children}
    </details>
  );
}

type PaceSelectProps = {
  readonly task: TrialTask;
  readonly now: string;
  readonly pace: Pace;
  readonly onPace: (pace: Pace) => void;
};

const PACE_TEXTS = {
  'whole-budget': 'tasks.paceBudget',
  'at-once': 'tasks.paceNow',
  'day-late': 'tasks.paceLate',
} as const satisfies Record<Pace, string>;

/** When the step is done; a step without a budget is done at once. */
function PaceSelect({ task, now, pace, onPace }: PaceSelectProps) {
  const { t, moment } = useTrialTexts();
  if (task.dueAt === null) return null;
  const start = parseInstant(now) ?? 0;
  const data = (['whole-budget', 'at-once', 'day-late'] as const).flatMap((value) => {
    const done = paceMoment(task, value, VIETNAM);
    if (!done.ok) return [];
    const at = moment(formatInstant(Math.max(start, done.value ?? start)));
    return [{ value, label: t(PACE_TEXTS[value], { at }) }];
  });
  return (
    <NativeSelect
      size="xs"
      label={t('tasks.pace')}
      data={data}
      value={pace}
      onChange={(event) => onPace(event.currentTarget.value as Pace)}
    />
  );
}
