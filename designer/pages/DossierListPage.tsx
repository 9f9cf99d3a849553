import { Group, NativeSelect, Paper } from '@mantine/core';

import type { DossierPage } from '../../api/contract/dossiers.ts';
import { useDossierPage } from '../api/useDossiers.ts';
import { DossierTable } from '../dossier/DossierTable.tsx';
import { RegisterPrint } from '../dossier/RegisterPrint.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorState } from '../answer/ErrorState.tsx';
import { ListFoot } from '../ui/ListFoot.tsx';
import { Loading } from '../ui/Loading.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { SearchBox } from '../ui/SearchBox.tsx';
import { CHANNELS, STATES, useDossierSearch, type Asked } from '../dossier/useDossierSearch.ts';
import { useDossierTexts } from '../dossier/useDossierTexts.ts';

/** Every dossier that this person's agencies have or had to do with. */
export function DossierListPage() {
  const told = useDossierTexts();
  const { asked, change } = useDossierSearch();
  const { data, error, refetch } = useDossierPage(asked);
  return (
    <>
      <PageTitle title={told('listTitle')}>
        <RegisterPrint />
      </PageTitle>
      <Filters asked={asked} onChange={change} />
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {data ? <PageOf data={data} query={asked} onPage={(next) => change({ page: next })} /> : null}
      {!data && !error ? <Loading /> : null}
    </>
  );
}

type FilterProps = {
  readonly asked: Asked;
  readonly onChange: (next: Partial<Asked>) => void;
};

function Filters({ asked, onChange }: FilterProps) {
  const told = useDossierTexts();
  return (
    <Group role="search" align="flex-end" mb="sm">
      <SearchBox
        label={told('search')}
        initial={asked.query ?? ''}
        onSearch={(query) => onChange({ query })}
      />
      <NativeSelect
        w={220}
        label={told('filter')}
        data={STATES.map((state) => ({ value: state, label: told(`${state}`) }))}
        value={asked.status ?? 'all'}
        onChange={({ currentTarget }) =>
          onChange({ status: STATES.find((state) => state === currentTarget.value) ?? 'all' })
        }
      />
      <NativeSelect
        w={200}
        label={told('receivedThrough')}
        data={[
          { value: '', label: told('anyChannel') },
          ...CHANNELS.map((value) => ({ value, label: told(`channel.${value}`) })),
        ]}
        value={asked.channel ?? ''}
        onChange={({ currentTarget }) =>
          onChange({ channel: CHANNELS.find((channel) => channel === currentTarget.value) })
        }
      />
    </Group>
  );
}

type PageProps = {
  readonly data: DossierPage;
  readonly query: Asked;
  readonly onPage: (page: number) => void;
};

function PageOf({ data, query, onPage }: PageProps) {
  const told = useDossierTexts();
  if (data.items.length === 0) {
    const isFiltered = Boolean(query.query ?? query.channel) || query.status !== 'all';
    return isFiltered ? (
      <EmptyState title={told('emptyFilter')} hint={told('emptyFilterHint')} />
    ) : (
      <EmptyState title={told('empty')} hint={told('emptyHint')} />
    );
  }
  return (
    <>
      <Paper p={0}>
        <DossierTable dossiers={data.items} />
      </Paper>
      <ListFoot page={query.page} total={data.total} words={told} onPage={onPage} />
    </>
  );
}
