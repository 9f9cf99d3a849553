import { Alert, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';

import type { DossierView } from '../../api/contract/dossiers.ts';
import type { Form } from '../../api/contract/forms.ts';
import type { TaskChanged, TaskView } from '../../api/contract/tasks.ts';
import { ApiProblem } from '../api/apiProblem.ts';
import { useCompleteTask, useReleaseTask } from '../api/useTasks.ts';
import { FieldFile } from '../form/FieldFile.tsx';
import { FormErrors } from '../form/FormErrors.tsx';
import { FormView } from '../form/FormView.tsx';
import { checkForm, toVariables, type FieldErrors } from '../form/formValues.ts';
import { lookUpParty } from '../api/lookUpParty.ts';
import { useDraft } from '../form/useDraft.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { notifyDone } from '../ui/notify.ts';
import { ReasonButton } from '../ui/ReasonButton.tsx';
import { Section } from '../ui/Section.tsx';
import { useErrorText } from '../answer/useErrorText.ts';
import { ClaimBanner } from './ClaimBanner.tsx';
import { SendBackButton } from './SendBackButton.tsx';
import { useLostAnswer } from './useLostAnswer.ts';

type Props = {
  readonly task: TaskView;
  readonly dossier: DossierView | undefined;
  /** `revision` is that of the dossier after the step. */
  readonly onDone: (how: 'completed' | 'sentBack', revision: number) => void;
};

const CONFLICT = 409;
const NO_FORM: Form = { key: 'none', title: { vi: '', en: '' }, fields: [] };

/** The work of a task: its form, and what may be done with it. */
export function TaskWork({ task, dossier, onDone }: Props) {
  const { t, pick } = useTexts();
  const form = task.form ?? NO_FORM;
  const draft = useDraft(task.taskId, task.values);
  const [errors, setErrors] = useState<FieldErrors>({});
  const complete = useCompleteTask();
  const canWork = task.allowed.complete === true;
  const finished = ({ dossierRevision }: TaskChanged) => {
    draft.forget();
    onDone('completed', dossierRevision);
  };
  useLostAnswer({ isOver: !canWork, command: complete, onAnswer: finished });
  const submit = () => {
    const moment = { known: task.values, at: Date.now() };
    const wrong = checkForm(form, draft.values, moment);
    setErrors(wrong);
    if (Object.keys(wrong).length > 0 || complete.isPending) return;
    complete.mutate(
      { taskId: task.taskId, variables: toVariables(form, draft.values, moment) },
      { onSuccess: finished },
    );
  };
  return (
    <Section title={task.form ? pick(form.title) : t('task.work')}>
      <Stack>
        <ClaimBanner task={task} />
        {task.form ? null : <Text>{t('task.noForm')}</Text>}
        <FormErrors errors={errors} />
        <FormView
          form={form}
          values={draft.values}
          known={task.values}
          lookUp={lookUpParty}
          errors={errors}
          isDisabled={!canWork}
          onChange={draft.change}
          fileField={(field) => (
            <FieldFile
              field={field}
              dossierId={task.dossierId}
              taskId={task.taskId}
              documentId={draft.values[field.key]}
              isDisabled={!canWork}
              onUploaded={(documentId) => draft.change(field.key, documentId)}
            />
          )}
        />
        {complete.error ? <CommandError error={complete.error} /> : null}
        <Text fz="sm" c="dimmed">
          {dossier && dossier.next.length > 0
            ? t('task.nextAfter', { next: dossier.next.map(({ name }) => name).join(', ') })
            : null}{' '}
          {t('task.completeHint')}
        </Text>
        <Group>
          <ReasonButton
            allowed={task.allowed.complete}
            label={t('task.complete')}
            loading={complete.isPending}
            onClick={submit}
          />
          <SendBackButton task={task} onDone={(revision) => onDone('sentBack', revision)} />
          <ReleaseButton task={task} />
        </Group>
        {draft.isTyped && canWork ? (
          <Text fz="xs" c="dimmed">
            {t('task.draftKept')}
          </Text>
        ) : null}
      </Stack>
    </Section>
  );
}

function ReleaseButton({ task }: { readonly task: TaskView }) {
  const { t } = useTexts();
  const release = useReleaseTask();
  if (!task.claimedBy) return null;
  return (
    <ReasonButton
      variant="subtle"
      allowed={task.allowed.release}
      label={t('task.release')}
      loading={release.isPending}
      onClick={() =>
        release.mutate({ taskId: task.taskId }, { onSuccess: () => notifyDone(t('task.released')) })
      }
    />
  );
}

function CommandError({ error }: { readonly error: Error }) {
  const { t } = useTexts();
  const errorText = useErrorText();
  const isConflict = error instanceof ApiProblem && error.details.status === CONFLICT;
  return (
    <Alert color="crimson" role="alert">
      <Text c="black">{errorText(error)}</Text>
      {isConflict ? <Text c="black">{t('task.conflict')}</Text> : null}
    </Alert>
  );
}
