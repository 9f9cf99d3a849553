import { Button, Group, Paper, Tabs, Text } from '@mantine/core';

import { useTaskPages } from '../api/useTasks.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { InboxFilter } from '../inbox/InboxFilter.tsx';
import { TaskTable } from '../inbox/TaskTable.tsx';
import { useInboxFilter, type InboxFilterValues } from '../inbox/useInboxFilter.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorState } from '../answer/ErrorState.tsx';
import { Loading } from '../ui/Loading.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';

type Filter = ReturnType<typeof useInboxFilter>;
type Pages = ReturnType<typeof useTaskPages>;

const SCOPES = ['mine', 'unit'] as const;

/** What is due, for me and for my unit; the first thing an officer sees in the morning. */
export function InboxPage() {
  const { t } = useTexts();
  const filter = useInboxFilter();
  const pages = {
    mine: useTaskPages(filter.taskQuery('mine')),
    unit: useTaskPages(filter.taskQuery('unit')),
  };
  const scope = filter.values.scope;
  return (
    <>
      <PageTitle title={t('inbox.title')} />
      <Tabs
        value={scope}
        onChange={(value) => filter.change({ scope: value as InboxFilterValues['scope'] })}
      >
        <Tabs.List>
          {SCOPES.map((name) => (
            <Tabs.Tab key={name} value={name} fw={600}>
              {t(`inbox.${name}`)} ({pages[name].data?.pages[0]?.total ?? '…'})
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {SCOPES.map((name) => (
          <Tabs.Panel key={name} value={name} tabIndex={-1}>
            {name === scope ? (
              <>
                <InboxFilter
                  key={filter.resetKey}
                  values={filter.values}
                  onChange={filter.change}
                />
                <TaskList pages={pages[name]} filter={filter} />
              </>
            ) : null}
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}

function TaskList({ pages, filter }: { readonly pages: Pages; readonly filter: Filter }) {
  const { t } = useTexts();
  if (pages.isPending) return <Loading />;
  if (!pages.data) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />;
  const tasks = pages.data.pages.flatMap((page) => page.items);
  const total = pages.data.pages[0]?.total ?? 0;
  return (
    <>
      {pages.error ? <ErrorState error={pages.error} onRetry={() => void pages.refetch()} /> : null}
      {tasks.length === 0 ? (
        <NoTasks filter={filter} />
      ) : (
        <Paper p={0}>
          <TaskTable tasks={tasks} />
        </Paper>
      )}
      <Group justify="space-between" mt="sm" hidden={total === 0}>
        <Text fz="sm" c="dimmed" role="status">
          {t('inbox.shown', { shown: tasks.length, total })}
        </Text>
        {pages.hasNextPage ? (
          <Button
            variant="default"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {t('common.more')}
          </Button>
        ) : null}
      </Group>
    </>
  );
}

function NoTasks({ filter }: { readonly filter: Filter }) {
  const { t } = useTexts();
  if (filter.isFiltered) {
    return (
      <EmptyState title={t('inbox.emptyFilter')} hint={t('inbox.emptyFilterHint')}>
        <Button mt="md" variant="default" onClick={filter.clear}>
          {t('inbox.clearFilter')}
        </Button>
      </EmptyState>
    );
  }
  return filter.values.scope === 'mine' ? (
    <EmptyState title={t('inbox.emptyMine')} hint={t('inbox.emptyMineHint')} />
  ) : (
    <EmptyState title={t('inbox.emptyUnit')} hint={t('inbox.emptyUnitHint')} />
  );
}
