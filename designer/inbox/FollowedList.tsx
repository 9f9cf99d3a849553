import { Stack, Text } from '@mantine/core';

import type { FollowedRow } from '../../api/contract/inbox.ts';
import { useFollowedPages } from '../api/useFollowedPages.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import { ElsewhereList } from './ElsewhereList.tsx';
import type { InboxFilterState } from './useInboxFilter.ts';
import { useInboxTexts } from './useInboxTexts.ts';
import { WaitingPlace } from './WaitingPlace.tsx';

type Props = { readonly scope: 'sent' | 'watched'; readonly filter: InboxFilterState };

/** Dossiers sent on or watched: at whom they wait, and since when. */
export function FollowedList({ scope, filter }: Props) {
  const part = useInboxTexts();
  return (
    <ElsewhereList
      pages={useFollowedPages({ scope, ...filter.asked })}
      filter={filter}
      keyOf={({ dossier }) => dossier.dossierId}
      place={(row) => <Places row={row} />}
      lastTitle={part(`since.${scope}`)}
      last={({ since }) => <Text fz="sm">{formatMoment(since)}</Text>}
    />
  );
}

function Places({ row: { dossier, waitsAt } }: { readonly row: FollowedRow }) {
  const part = useInboxTexts();
  if (waitsAt.length === 0) {
    const isEnded = dossier.finishedAt !== null;
    return <Text fz="sm">{part(isEnded ? 'isFinished' : 'waitsForNobody')}</Text>;
  }
  return (
    <Stack gap={6}>
      {waitsAt.map((place) => (
        <WaitingPlace key={place.taskId} place={place} />
      ))}
    </Stack>
  );
}
