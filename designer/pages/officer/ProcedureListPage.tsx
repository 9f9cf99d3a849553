import { Button, Group, Paper, Text } from '@mantine/core';
import { useState } from 'react';

import { useSession } from '../../api/useSession.ts';
import { CreateProcedureDialog } from '../../modeler/CreateProcedureDialog.tsx';
import { useProcedures } from '../../modeler/draftQueries.ts';
import { ProcedureTable } from '../../modeler/ProcedureTable.tsx';
import { searchProcedures } from '../../modeler/searchProcedures.ts';
import { useModelerTexts } from '../../modeler/useModelerTexts.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';

/** The procedures of the province: version in force and state of the draft. */
export function ProcedureListPage() {
  const { t } = useModelerTexts();
  const { data: procedures, error, refetch } = useProcedures();
  const { data: me } = useSession();
  const [query, setQuery] = useState('');
  const [isCreating, setCreating] = useState(false);
  const found = searchProcedures(procedures ?? [], query);
  return (
    <>
      <PageTitle title={t('list.title')}>
        {me?.can['procedure.create'] === false ? null : (
          <Button size="sm" onClick={() => setCreating(true)}>
            {t('list.create')}
          </Button>
        )}
      </PageTitle>
      <Group role="search" align="flex-end" mb="sm">
        <SearchBox label={t('list.search')} initial="" onSearch={setQuery} />
        {procedures ? (
          <Text size="sm" c="dimmed" role="status">
            {t('list.count', { count: found.length })}
          </Text>
        ) : null}
      </Group>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!procedures && !error ? <Loading /> : null}
      {procedures?.length === 0 ? (
        <EmptyState title={t('list.none')} hint={t('list.noneHint')} />
      ) : null}
      {procedures && procedures.length > 0 ? (
        <Paper p={0}>
          {found.length === 0 ? <Text p="md">{t('list.notFound')}</Text> : null}
          {found.length > 0 ? <ProcedureTable procedures={found} /> : null}
        </Paper>
      ) : null}
      {isCreating ? <CreateProcedureDialog onClose={() => setCreating(false)} /> : null}
    </>
  );
}
