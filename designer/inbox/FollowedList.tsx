import { Paper, Stack, Table, Text } from '@mantine/core';

import type { FollowedRow } from '../../api/contract/inbox.ts';
import { ErrorState } from '../answer/ErrorState.tsx';
import { useFollowedPages } from '../api/useFollowedPages.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { DueMark } from '../ui/DueMark.tsx';
import { Loading } from '../ui/Loading.tsx';
import { FollowedDossier } from './FollowedDossier.tsx';
import { ListEnd } from './ListEnd.tsx';
import { NothingListed } from './NothingListed.tsx';
import type { InboxFilterState } from './useInboxFilter.ts';
import { useInboxTexts } from './useInboxTexts.ts';
import { WaitingPlace } from './WaitingPlace.tsx';

type Props = { readonly scope: 'sent' | 'watched'; readonly filter: InboxFilterState };

/** Dossiers sent on or watched: at whom they wait, and since when. */
export function FollowedList({ scope, filter }: Props) {
  const part = useInboxTexts();
  const pages = useFollowedPages({ scope, ...filter.asked });
  if (pages.isPending) return <Loading />;
  if (!pages.data) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />;
  const rows = pages.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return <NothingListed filter={filter} />;
  return (
    <>
      <Paper p={0}>
        <FollowedTable scope={scope} rows={rows} />
      </Paper>
      <ListEnd pages={pages} shown={rows.length} say={(values) => part('shown', values)} />
    </>
  );
}

type TableProps = { readonly scope: Props['scope']; readonly rows: readonly FollowedRow[] };

function FollowedTable({ scope, rows }: TableProps) {
  const { t } = useTexts();
  const part = useInboxTexts();
  return (
    <Table.ScrollContainer minWidth={760} className="lt-cards">
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={210}>{t('inbox.due')}</Table.Th>
            <Table.Th>{t('inbox.dossier')}</Table.Th>
            <Table.Th>{part('waitsAt')}</Table.Th>
            <Table.Th w={170}>{part(`since.${scope}`)}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.dossier.dossierId} className="lt-row">
              <Table.Td>
                <DueMark
                  mood={row.dossier.timeliness}
                  remainingMinutes={row.dossier.remainingMinutes}
                  dueAt={row.dossier.promisedAt}
                />
              </Table.Td>
              <Table.Td>
                <FollowedDossier row={row} />
              </Table.Td>
              <Table.Td>
                <Places row={row} />
              </Table.Td>
              <Table.Td>
                <Text fz="sm">{formatMoment(row.since)}</Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
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
