import { Button, Group, Modal, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type FormEvent } from 'react';

import type { TaskView } from '../../api/contract/tasks.ts';
import { useSendBackTask } from '../api/useTasks.ts';
import { valueText } from '../form/valueText.ts';
import { useDraft } from '../form/useDraft.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { ReasonButton } from '../ui/ReasonButton.tsx';
import { useErrorText } from '../answer/useErrorText.ts';

type Props = { readonly task: TaskView; readonly onDone: (revision: number) => void };

/**
 * Sends the dossier back to an earlier step, with a reason; absent where nothing is drawn for it.
 */
export function SendBackButton({ task, onDone }: Props) {
  const { t } = useTexts();
  const [isOpen, dialog] = useDisclosure(false);
  if (task.sendBackTo.length === 0) return null;
  return (
    <>
      <ReasonButton
        variant="default"
        allowed={task.allowed.sendBack}
        label={t('task.sendBack')}
        onClick={dialog.open}
      />
      <Modal
        opened={isOpen}
        onClose={dialog.close}
        title={t('task.back.title')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <SendBackForm task={task} onDone={onDone} onCancel={dialog.close} />
      </Modal>
    </>
  );
}

function SendBackForm({ task, onDone, onCancel }: Props & { readonly onCancel: () => void }) {
  const { t } = useTexts();
  const errorText = useErrorText();
  const sendBack = useSendBackTask();
  const [isReasonMissing, setReasonMissing] = useState(false);
  const draft = useDraft(`${task.taskId}.back`, {
    toElementId: task.sendBackTo[0]?.elementId ?? '',
    reason: '',
  });
  const reason = valueText(draft.values['reason']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setReasonMissing(reason.trim() === '');
    if (reason.trim() === '' || sendBack.isPending) return;
    sendBack.mutate(
      { taskId: task.taskId, toElementId: valueText(draft.values['toElementId']), reason },
      {
        onSuccess: ({ dossierRevision }) => {
          draft.forget();
          onDone(dossierRevision);
        },
      },
    );
  };
  return (
    <Stack component="form" onSubmit={submit}>
      <NativeSelect
        label={t('task.back.to')}
        data={task.sendBackTo.map(({ elementId, name }) => ({ value: elementId, label: name }))}
        value={valueText(draft.values['toElementId'])}
        onChange={(event) => draft.change('toElementId', event.currentTarget.value)}
      />
      <Textarea
        label={t('task.back.reason')}
        description={t('task.back.reasonHint')}
        error={isReasonMissing ? t('task.back.missing') : undefined}
        withAsterisk
        data-autofocus
        autosize
        minRows={3}
        value={reason}
        onChange={(event) => draft.change('reason', event.currentTarget.value)}
      />
      {sendBack.error ? (
        <Text c="crimson.6" role="alert">
          {errorText(sendBack.error)}
        </Text>
      ) : null}
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={sendBack.isPending}>
          {t('task.back.submit')}
        </Button>
      </Group>
    </Stack>
  );
}
