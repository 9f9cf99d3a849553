import { Alert, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';

import { paths } from '../paths.ts';
import { useErrorText } from '../answer/useErrorText.ts';
import { useCreateProcedure } from './draftQueries.ts';
import { useModelerTexts } from './useModelerTexts.ts';

const CODE = /^[123]\.\d{6}(\.000\.00\.00)?(\.[A-Y]\d{2})?$/u;

/** Asks for code, name and field, and goes on to the drawing. */
export function CreateProcedureDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useModelerTexts();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const [fields, setFields] = useState({ code: '', name: '', field: '' });
  const [isTried, setTried] = useState(false);
  const create = useCreateProcedure(({ procedureId }) => {
    void navigate(paths.procedure({ procedureId }));
  });
  const isCodeRight = CODE.test(fields.code.trim());
  const missing = (value: string) => (isTried && value.trim() === '' ? t('create.required') : null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const [code, name, field] = [fields.code.trim(), fields.name.trim(), fields.field.trim()];
    if (isCodeRight && name !== '' && field !== '') create.mutate({ code, name, field });
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
          <TextInput
            required
            data-autofocus
            label={t('create.code')}
            description={t('create.codeHint')}
            error={isTried && !isCodeRight ? t('create.codeWrong') : null}
            value={fields.code}
            onChange={(event) => setFields({ ...fields, code: event.currentTarget.value })}
          />
          <TextInput
            required
            label={t('create.name')}
            error={missing(fields.name)}
            value={fields.name}
            onChange={(event) => setFields({ ...fields, name: event.currentTarget.value })}
          />
          <TextInput
            required
            label={t('create.field')}
            error={missing(fields.field)}
            value={fields.field}
            onChange={(event) => setFields({ ...fields, field: event.currentTarget.value })}
          />
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
