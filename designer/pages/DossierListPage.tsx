import { Group, NativeSelect, Pagination, Paper, Text } from '@mantine/core';
import '@mantine/core/styles/Pagination.css';
import { useSearchParams } from 'react-router';

import type { DossierPage, DossierQuery } from '../../api/contract/dossiers.ts';
import { useDossierPage } from '../api/useDossiers.ts';
import { DossierTable } from '../dossier/DossierTable.tsx';
import { RegisterPrint } from '../dossier/RegisterPrint.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorState } from '../answer/ErrorState.tsx';
import { Loading } from '../ui/Loading.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { SearchBox } from '../ui/SearchBox.tsx';
import { useDossierTexts } from '../dossier/useDossierTexts.ts';

const STATES = ['all', 'open', 'overdue', 'ended'] as const;
/** As many as the API gives per page. */
const PAGE_SIZE = 50;

type State = (typeof STATES)[number];

const CHANNELS = ['counter', 'post', 'online'] as const;

type Asked = {
  readonly query: string;
  readonly status: State;
  readonly channel: (typeof CHANNELS)[number] | null;
  readonly page: number;
};

/** Every dossier that this person's agencies have or had to do with. */
export function DossierListPage() {
  const told = useDossierTexts();
  const [search, setSearch] = useSearchParams();
  const status = STATES.find((state) => state === search.get('status')) ?? 'all';
  const query = search.get('query') ?? '';
  const channel = CHANNELS.find((it) => it === search.get('channel')) ?? null;
  const page = Math.max(1, Number(search.get('page')) || 1);
  const change = (next: Partial<Asked>) => {
    const after: Asked = { query, status, channel, page: 1, ...next };
    const { channel: through, ...rest } = after;
    const given = through === null ? {} : { channel: through };
    setSearch({ ...rest, ...given, page: String(after.page) }, { replace: true });
  };
  const asked = { status, page, ...(query ? { query } : {}), ...(channel ? { channel } : {}) };
  const { data, error, refetch } = useDossierPage(asked);
  return (
    <>
      <PageTitle title={told('listTitle')}>
        <RegisterPrint />
      </PageTitle>
      <Group role="search" align="flex-end" mb="sm">
        <SearchBox
          label={told('search')}
          initial={query}
          onSearch={(text) => change({ query: text })}
        />
        <NativeSelect
          w={220}
          label={told('filter')}
          data={STATES.map((state) => ({ value: state, label: told(`${state}`) }))}
          value={status}
          onChange={(event) => change({ status: event.currentTarget.value as State })}
        />
        <NativeSelect
          w={200}
          label={told('receivedThrough')}
          data={[
            { value: '', label: told('anyChannel') },
            ...CHANNELS.map((value) => ({ value, label: told(`channel.${value}`) })),
          ]}
          value={channel ?? ''}
          onChange={({ currentTarget }) =>
            change({ channel: CHANNELS.find((it) => it === currentTarget.value) ?? null })
          }
        />
      </Group>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {data ? <PageOf data={data} query={asked} onPage={(next) => change({ page: next })} /> : null}
      {!data && !error ? <Loading /> : null}
    </>
  );
}

type PageProps = {
  readonly data: DossierPage;
  readonly query: DossierQuery & { readonly page: number };
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
      <Group justify="space-between" mt="sm">
        <Text fz="sm" c="dimmed" role="status">
          {told('total', { total: data.total })}
        </Text>
        <Pages data={data} query={query} onPage={onPage} />
      </Group>
    </>
  );
}

function Pages({ data, query, onPage }: PageProps) {
  const told = useDossierTexts();
  const total = Math.ceil(data.total / PAGE_SIZE);
  if (total <= 1) return null;
  return (
    <Pagination
      aria-label={told('pages')}
      total={total}
      value={query.page}
      onChange={onPage}
      getItemProps={(page) => ({ 'aria-label': told('page', { page }) })}
      getControlProps={(control) => ({
        'aria-label': control === 'next' ? told('nextPage') : told('previousPage'),
      })}
    />
  );
}
