import { Paper } from '@mantine/core';
import { lazy, Suspense } from 'react';

import { ErrorState } from '../answer/ErrorState.tsx';
import { useTaskPages } from '../api/useTasks.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { Loading } from '../ui/Loading.tsx';
import { ListEnd } from './ListEnd.tsx';
import { NothingListed } from './NothingListed.tsx';
import { TaskTable } from './TaskTable.tsx';
import type { InboxFilterState } from './useInboxFilter.ts';
import { useTicks } from './useTicks.ts';

const BulkBar = lazy(async () => ({ default: (await import('./bulk/BulkBar.tsx')).BulkBar }));

type Props = { readonly scope: 'mine' | 'unit' | 'late'; readonly filter: InboxFilterState };

/** The tasks of one tab, and what is done with the ticked ones. */
export function TaskList({ scope, filter }: Props) {
  const { t } = useTexts();
  const pages = useTaskPages({ scope, ...filter.asked });
  const tasks = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const ticks = useTicks(tasks);
  const retry = () => void pages.refetch();
  if (pages.isPending) return <Loading />;
  if (!pages.data) return <ErrorState error={pages.error} onRetry={retry} />;
  return (
    <>
      {pages.error ? <ErrorState error={pages.error} onRetry={retry} /> : null}
      {ticks.isUsed ? (
        <Suspense fallback={null}>
          <BulkBar tasks={ticks.tasks} onClear={() => ticks.setAll(false)} />
        </Suspense>
      ) : null}
      {tasks.length === 0 ? (
        <NothingListed filter={filter} />
      ) : (
        <Paper p={0}>
          <TaskTable tasks={tasks} ticks={ticks} />
        </Paper>
      )}
      <ListEnd pages={pages} shown={tasks.length} say={(values) => t('inbox.shown', values)} />
    </>
  );
}
