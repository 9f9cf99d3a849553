import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';

import { useErrorText } from '../answer/useErrorText.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { useDossierTexts } from './useDossierTexts.ts';

type Props = {
  readonly title: string;
  readonly hint: string;
  readonly label: string;
  readonly submit: string;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onSubmit: (reason: string) => void;
  readonly onClose: () => void;
  /** More to fill in. */
  readonly children?: ReactNode;
};

/** Something that is decided about a dossier with a reason, which must not be empty. */
export function ReasonDialog({ title, hint, label, submit, children, ...dialog }: Props) {
  const { t } = useTexts();
  const told = useDossierTexts();
  const errorText = useErrorText();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setMissing(reason.trim() === '');
    if (reason.trim() !== '' && !dialog.isPending) dialog.onSubmit(reason.trim());
  };
  return (
    <Modal
      opened
      onClose={dialog.onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack component="form" onSubmit={send}>
        <Text fz="sm">{hint}</Text>
        <Textarea
          label={label}
          error={isMissing ? told('life.reasonMissing') : undefined}
          withAsterisk
          data-autofocus
          autosize
          minRows={3}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {children}
        {dialog.error ? (
          <Text c="crimson.6" role="alert">
            {errorText(dialog.error)}
          </Text>
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={dialog.onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={dialog.isPending}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
