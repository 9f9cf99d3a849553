import './table.css';

import { Alert, Button, Grid, Group, Modal, Stack, Text } from '@mantine/core';
import { useMemo, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';

import { drawTable } from '../../../engine/annex/drawTable.ts';
import { readTable } from '../../../engine/annex/readTable.ts';
import { useErrorText } from '../../answer/useErrorText.ts';
import { paths } from '../../paths.ts';
import { useCreateProcedure } from '../draftQueries.ts';
import { ProcedureFields } from '../ProcedureFields.tsx';
import { useModelerTexts } from '../useModelerTexts.ts';
import { useTableTexts } from './useTableTexts.ts';
import { useProcedureFields } from '../useProcedureFields.ts';
import { TablePreview } from './TablePreview.tsx';
import { TableSource } from './TableSource.tsx';
import { useReturnFocus } from '../../ui/useReturnFocus.ts';

const CODE = /\b[123]\.\d{6}\b/;

/** Makes a procedure of a pasted step table: shows what was read, draws it, opens the draft. */
export function CreateFromTableDialog({ onClose }: { readonly onClose: () => void }) {
  useReturnFocus();
  const { t } = useModelerTexts();
  const tell = useTableTexts();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const typed = useProcedureFields();
  const [text, setText] = useState('');
  const read = useMemo(() => readTable(text), [text]);
  const create = useCreateProcedure(({ procedureId }) => {
    void navigate(paths.procedure({ procedureId }));
  });
  const take = (taken: string) => {
    setText(taken);
    const result = readTable(taken);
    const title = result.ok ? result.value.table.title : '';
    const { code, name } = typed.fields;
    typed.change({
      code: code || (CODE.exec(title)?.[0] ?? ''),
      name: name || title.replaceAll('\n', ' ').slice(0, 500),
    });
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const fields = typed.take();
    if (fields === null || !read.ok) return;
    const drawn = await drawTable(read.value.table, fields);
    create.mutate({ ...fields, drawing: { ...drawn, decisions: [], papers: [], fees: [] } });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="min(1280px, 96vw)"
      title={tell('table.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, md: 4 }}>
            <Stack gap="sm">
              {create.error ? (
                <Alert color="crimson" variant="light" role="alert">
                  {errorText(create.error)}
                </Alert>
              ) : null}
              <TableSource text={text} onType={setText} onTake={take} />
              <ProcedureFields typed={typed} />
              <Group gap="xs" justify="flex-end">
                <Button variant="default" onClick={onClose}>
                  {t('action.cancel')}
                </Button>
                <Button type="submit" loading={create.isPending} disabled={!read.ok}>
                  {tell('table.submit')}
                </Button>
              </Group>
            </Stack>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 8 }}>
            {read.ok ? (
              <TablePreview read={read.value} />
            ) : text.trim() === '' ? (
              <Text size="sm" c="dimmed">
                {tell('table.waiting')}
              </Text>
            ) : (
              <Alert color="crimson" variant="light" role="alert">
                {tell(`tableFault.${read.refusal.code}`)}
              </Alert>
            )}
          </Grid.Col>
        </Grid>
      </form>
    </Modal>
  );
}
