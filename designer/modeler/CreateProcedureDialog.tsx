import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';

import type { ProcedureRow } from '../../api/contract/procedures.ts';
import { paths } from '../paths.ts';
import { useErrorText } from '../answer/useErrorText.ts';
import { readVersion, useCreateProcedure, useProcedures } from './draftQueries.ts';
import { ProcedureFields } from './ProcedureFields.tsx';
import { TemplateSelect } from './TemplateSelect.tsx';
import { useModelerTexts } from './useModelerTexts.ts';
import { useProcedureFields } from './useProcedureFields.ts';
import { useReturnFocus } from '../ui/useReturnFocus.ts';

/** Asks for code, name, field and what to begin with, and goes on to the drawing. */
export function CreateProcedureDialog({ onClose }: { readonly onClose: () => void }) {
  useReturnFocus();
  const { t } = useModelerTexts();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const typed = useProcedureFields();
  const create = useCreateProcedure(({ procedureId }) => {
    void navigate(paths.procedure({ procedureId }));
  });
  const procedures = useProcedures().data ?? [];
  const [templateId, setTemplateId] = useState('');
  const [failure, setFailure] = useState<Error | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const fields = typed.take();
    if (fields === null) return;
    setFailure(null);
    const template = procedures.find(({ procedureId }) => procedureId === templateId);
    drawingOf(template, fields).then(
      (drawing) => create.mutate({ ...fields, ...drawing }),
      (reason: unknown) => setFailure(reason as Error),
    );
  };
  const error = create.error ?? failure;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('create.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {error ? (
            <Alert color="crimson" variant="light" role="alert">
              {errorText(error)}
            </Alert>
          ) : null}
          <ProcedureFields typed={typed} />
          <TemplateSelect procedures={procedures} chosenId={templateId} onChoose={setTemplateId} />
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

/**
 * The drawing of a template under the new name, with its forms, decisions, papers and fees; nothing
 * where none was chosen.
 */
async function drawingOf(
  template: ProcedureRow | undefined,
  fields: { readonly code: string; readonly name: string },
) {
  if (!template?.inForce) return {};
  const { procedureId, inForce } = template;
  const version = await readVersion(procedureId, inForce.versionId);
  const { bpmn, forms, decisions, papers, fees } = version;
  // Reading a drawing takes the parser, which the list of procedures does not need.
  const { fromTemplate } = await import('./fromTemplate.ts');
  return { drawing: { bpmn: await fromTemplate(bpmn, fields), forms, decisions, papers, fees } };
}
