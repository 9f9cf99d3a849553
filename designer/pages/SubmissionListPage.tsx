import { Group, NativeSelect, Paper } from '@mantine/core';
import { useSearchParams } from 'react-router';

import type { SubmissionPage } from '../../api/contract/submissions.ts';
import { useSubmissionPage } from '../api/useSubmissions.ts';
import { ErrorState } from '../answer/ErrorState.tsx';
import { SubmissionTable } from '../submission/SubmissionTable.tsx';
import { useSubmissionTexts } from '../submission/useSubmissionTexts.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ListFoot } from '../ui/ListFoot.tsx';
import { Loading } from '../ui/Loading.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { SearchBox } from '../ui/SearchBox.tsx';

const STATES = ['waiting', 'asked', 'ended', 'all'] as const;

type State = (typeof STATES)[number];

/** What was handed in online at this person's counter: what waits first, the oldest on top. */
export function SubmissionListPage() {
  const words = useSubmissionTexts();
  const [search, setSearch] = useSearchParams();
  const status = STATES.find((state) => state === search.get('status')) ?? 'waiting';
  const query = search.get('query') ?? '';
  const page = Math.max(1, Number(search.get('page')) || 1);
  const change = (next: { query?: string; status?: State; page?: number }) => {
    const after = { query, status, page: 1, ...next };
    setSearch({ ...after, page: String(after.page) }, { replace: true });
  };
  const { data, error, refetch } = useSubmissionPage({ status, page, ...(query ? { query } : {}) });
  return (
    <>
      <PageTitle title={words('title')} />
      <Group role="search" align="flex-end" mb="sm">
        <SearchBox
          label={words('search')}
          initial={query}
          onSearch={(text) => change({ query: text })}
        />
        <NativeSelect
          w={240}
          label={words('filter')}
          data={STATES.map((state) => ({ value: state, label: words(`states.${state}`) }))}
          value={status}
          onChange={(event) => change({ status: event.currentTarget.value as State })}
        />
      </Group>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Loading /> : null}
      {data ? <PageOf data={data} page={page} onPage={(next) => change({ page: next })} /> : null}
    </>
  );
}

type PageProps = {
  readonly data: SubmissionPage;
  readonly page: number;
  readonly onPage: (page: number) => void;
};

function PageOf({ data, page, onPage }: PageProps) {
  const words = useSubmissionTexts();
  if (data.items.length === 0)
    return <EmptyState title={words('empty')} hint={words('emptyHint')} />;
  return (
    <>
      <Paper p={0}>
        <SubmissionTable submissions={data.items} />
      </Paper>
      <ListFoot page={page} total={data.total} words={words} onPage={onPage} />
    </>
  );
}
