import { Tabs } from '@mantine/core';
import { lazy, Suspense } from 'react';

import { useInboxCounts } from '../api/useInbox.ts';
import { useMe } from '../api/useSession.ts';
import { countText } from '../i18n/countText.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { InboxFilter } from '../inbox/InboxFilter.tsx';
import { TaskList } from '../inbox/TaskList.tsx';
import {
  INBOX_TABS,
  useInboxFilter,
  type InboxFilterState,
  type InboxTab,
} from '../inbox/useInboxFilter.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';

const ComingList = lazy(async () => ({
  default: (await import('../inbox/ComingList.tsx')).ComingList,
}));
const FollowedList = lazy(async () => ({
  default: (await import('../inbox/FollowedList.tsx')).FollowedList,
}));
const SavedFilters = lazy(async () => ({
  default: (await import('../inbox/SavedFilters.tsx')).SavedFilters,
}));
const Workload = lazy(async () => ({ default: (await import('../inbox/Workload.tsx')).Workload }));

/** What is due, for me and for my unit; the first thing an officer sees in the morning. */
export function InboxPage() {
  const { t, language } = useTexts();
  const me = useMe();
  const filter = useInboxFilter();
  const { data: counts } = useInboxCounts();
  const { scope } = filter.values;
  const isHead = me.can['task.assign'] === true;
  const tabs = INBOX_TABS.filter((tab) => tab !== 'workload' || isHead);
  const labelOf = (tab: InboxTab) => {
    if (tab === 'workload') return t('inbox.workload');
    return `${t(`inbox.${tab}`)} (${counts ? countText(counts[tab], language) : '…'})`;
  };
  return (
    <>
      <PageTitle title={t('inbox.title')} />
      <Tabs
        value={scope}
        onChange={(value) => filter.change({ scope: value as InboxTab })}
        keepMounted={false}
      >
        <Tabs.List>
          {tabs.map((tab) => (
            <Tabs.Tab key={tab} value={tab} fw={600}>
              {labelOf(tab)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map((tab) => (
          <Tabs.Panel key={tab} value={tab} tabIndex={-1}>
            <Suspense fallback={<Loading />}>
              {tab === 'workload' ? <Workload /> : <InboxPanel filter={filter} scope={tab} />}
            </Suspense>
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}

type PanelProps = {
  readonly filter: InboxFilterState;
  readonly scope: Exclude<InboxTab, 'workload'>;
};

function InboxPanel({ filter, scope }: PanelProps) {
  return (
    <>
      <InboxFilter key={filter.resetKey} values={filter.values} onChange={filter.change}>
        <Suspense fallback={null}>
          <SavedFilters filter={filter} scope={scope} />
        </Suspense>
      </InboxFilter>
      <InboxRows filter={filter} scope={scope} />
    </>
  );
}

function InboxRows({ filter, scope }: PanelProps) {
  if (scope === 'coming') return <ComingList filter={filter} />;
  if (scope === 'sent' || scope === 'watched')
    return <FollowedList scope={scope} filter={filter} />;
  return <TaskList key={scope} scope={scope} filter={filter} />;
}
