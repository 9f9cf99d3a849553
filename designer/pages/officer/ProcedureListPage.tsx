import { Button, Group, Paper, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';

import type { ProcedureRow } from '../../../api/contract/procedures.ts';
import { useMe } from '../../api/useSession.ts';
import { CreateProcedureDialog } from '../../modeler/CreateProcedureDialog.tsx';
import { useProcedures } from '../../modeler/draftQueries.ts';
import { ProcedureTable } from '../../modeler/ProcedureTable.tsx';
import { searchProcedures } from '../../modeler/searchProcedures.ts';
import { useModelerTexts } from '../../modeler/useModelerTexts.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../answer/ErrorState.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';

// Reading and drawing a table takes the parser of drawings, which the list does not need.
const CreateFromTableDialog = lazy(async () => ({
  default: (await import('../../modeler/table/CreateFromTableDialog.tsx')).CreateFromTableDialog,
}));

/** The procedures of the province: version in force and state of the draft. */
export function ProcedureListPage() {
  const { t } = useModelerTexts();
  const me = useMe();
  const { data: procedures, error, refetch } = useProcedures();
  const [creating, setCreating] = useState<'empty' | 'from-table' | null>(null);
  const close = () => setCreating(null);
  return (
    <>
      <PageTitle title={t('list.title')}>
        {me.can['procedure.create'] ? (
          <Group gap="xs">
            <Button size="sm" variant="default" onClick={() => setCreating('from-table')}>
              {t('list.fromTable')}
            </Button>
            <Button size="sm" onClick={() => setCreating('empty')}>
              {t('list.create')}
            </Button>
          </Group>
        ) : null}
      </PageTitle>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {procedures ? <ProcedureSearch procedures={procedures} /> : null}
      {!procedures && !error ? <Loading /> : null}
      {creating === 'empty' ? <CreateProcedureDialog onClose={close} /> : null}
      <Suspense>
        {creating === 'from-table' ? <CreateFromTableDialog onClose={close} /> : null}
      </Suspense>
    </>
  );
}

function ProcedureSearch({ procedures }: { readonly procedures: readonly ProcedureRow[] }) {
  const { t } = useModelerTexts();
  const [query, setQuery] = useState('');
  if (procedures.length === 0) {
    return <EmptyState title={t('list.none')} hint={t('list.noneHint')} />;
  }
  const found = searchProcedures(procedures, query);
  return (
    <>
      <Group role="search" align="flex-end" mb="sm">
        <SearchBox label={t('list.search')} initial="" onSearch={setQuery} />
        <Text size="sm" c="dimmed" role="status">
          {t('list.count', { count: found.length })}
        </Text>
      </Group>
      <Paper p={0}>
        {found.length > 0 ? (
          <ProcedureTable procedures={found} />
        ) : (
          <Text p="md">{t('list.notFound')}</Text>
        )}
      </Paper>
    </>
  );
}
