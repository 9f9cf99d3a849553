import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState, type FormEvent } from 'react';

import type { InboxRow } from '../../../api/contract/inbox.ts';
import type { TaskView } from '../../../api/contract/tasks.ts';
import { Answer } from '../../answer/Answer.tsx';
import { lookUpParty } from '../../api/lookUpParty.ts';
import { useTask } from '../../api/useTasks.ts';
import { FormErrors } from '../../form/FormErrors.tsx';
import { FormView } from '../../form/FormView.tsx';
import { checkForm, type FieldErrors, type FormValues } from '../../form/formValues.ts';
import { useStepName } from '../../i18n/useStepName.ts';
import { useTexts } from '../../i18n/useTexts.ts';
import type { SendOne } from './runBulk.ts';
import { completeOne } from './sendOne.ts';
import { useInboxTexts } from '../useInboxTexts.ts';

type Props = {
  readonly tasks: readonly InboxRow[];
  readonly onClose: () => void;
  readonly onStart: (send: SendOne) => void;
};

/** Completes alike tasks with one form, filled once for all. */
export function CompleteDialog({ tasks, onClose, onStart }: Props) {
  const { t } = useTexts();
  const part = useInboxTexts();
  const stepName = useStepName();
  const [first] = tasks;
  const view = useTask(first?.taskId ?? '');
  const step = first ? stepName(first) : '';
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={part('bulk.completeTitle', { step, count: tasks.length })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Answer query={view}>
        {(task) => (
          <CompleteForm first={task} count={tasks.length} onClose={onClose} onStart={onStart} />
        )}
      </Answer>
    </Modal>
  );
}

type FormProps = Omit<Props, 'tasks'> & { readonly first: TaskView; readonly count: number };

function CompleteForm({ first, count, onClose, onStart }: FormProps) {
  const { t } = useTexts();
  const part = useInboxTexts();
  const [entered, setEntered] = useState<FormValues>({});
  const [errors, setErrors] = useState<FieldErrors>({});
  const { form } = first;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const moment = { known: first.values, at: Date.now() };
    const wrong = form ? checkForm(form, { ...first.values, ...entered }, moment) : {};
    setErrors(wrong);
    if (Object.keys(wrong).length === 0) onStart(completeOne(entered));
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text fz="sm">{part(form ? 'bulk.completeOnce' : 'bulk.completeNoForm')}</Text>
        <FormErrors errors={errors} />
        {form ? (
          <FormView
            form={form}
            values={entered}
            known={{}}
            lookUp={lookUpParty}
            errors={errors}
            isDisabled={false}
            onChange={(key, value) => setEntered((known) => ({ ...known, [key]: value }))}
            fileField={() => <Text fz="sm">{part('bulk.noFile')}</Text>}
          />
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit">{part('bulk.completeSubmit', { count })}</Button>
        </Group>
      </Stack>
    </form>
  );
}
