import { Text } from '@mantine/core';

import type { ComingRow } from '../../api/contract/inbox.ts';
import { useComingPages } from '../api/useComingPages.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import { ElsewhereList } from './ElsewhereList.tsx';
import type { InboxFilterState } from './useInboxFilter.ts';
import { useInboxTexts } from './useInboxTexts.ts';
import { WaitingPlace } from './WaitingPlace.tsx';

/** Dossiers whose open step comes right before a step of the person: what is on its way. */
export function ComingList({ filter }: { readonly filter: InboxFilterState }) {
  const part = useInboxTexts();
  return (
    <ElsewhereList
      pages={useComingPages(filter.asked)}
      filter={filter}
      keyOf={({ waitsAt }) => waitsAt.taskId}
      place={(row) => <Place row={row} />}
      lastTitle={part('nextStep')}
      last={({ nextSteps }) =>
        nextSteps.map((name) => (
          <Text key={name} fz="sm" fw={600}>
            {name}
          </Text>
        ))
      }
    />
  );
}

function Place({ row: { waitsAt, dueAt } }: { readonly row: ComingRow }) {
  const part = useInboxTexts();
  return (
    <>
      <WaitingPlace place={waitsAt} />
      {dueAt === null ? null : (
        <Text fz="xs" c="dimmed">
          {part('stepDue', { at: formatMoment(dueAt) })}
        </Text>
      )}
    </>
  );
}
