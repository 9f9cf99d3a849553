import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { type FormEvent } from 'react';
import { useNavigate } from 'react-router';

import { paths } from '../paths.ts';
import { useErrorText } from '../answer/useErrorText.ts';
import { useCreateProcedure } from './draftQueries.ts';
import { ProcedureFields } from './ProcedureFields.tsx';
import { useModelerTexts } from './useModelerTexts.ts';
import { useProcedureFields } from './useProcedureFields.ts';

/** Asks for code, name and field, and goes on to the drawing. */
export function CreateProcedureDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useModelerTexts();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const typed = useProcedureFields();
  const create = useCreateProcedure(({ procedureId }) => {
    void navigate(paths.procedure({ procedureId }));
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const fields = typed.take();
    if (fields !== null) create.mutate(fields);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('create.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {create.error ? (
            <Alert color="crimson" variant="light" role="alert">
              {errorText(create.error)}
            </Alert>
          ) : null}
          <ProcedureFields typed={typed} />
          <Group gap="xs" justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {t('create.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
