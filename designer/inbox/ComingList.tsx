import { Paper, Table, Text } from '@mantine/core';

import type { ComingRow } from '../../api/contract/inbox.ts';
import { ErrorState } from '../answer/ErrorState.tsx';
import { useComingPages } from '../api/useComingPages.ts';
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

/** Dossiers whose open step comes right before a step of the person: what is on its way. */
export function ComingList({ filter }: { readonly filter: InboxFilterState }) {
  const part = useInboxTexts();
  const pages = useComingPages(filter.asked);
  if (pages.isPending) return <Loading />;
  if (!pages.data) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />;
  const rows = pages.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return <NothingListed filter={filter} />;
  return (
    <>
      <Paper p={0}>
        <ComingTable rows={rows} />
      </Paper>
      <ListEnd pages={pages} shown={rows.length} say={(values) => part('shown', values)} />
    </>
  );
}

function ComingTable({ rows }: { readonly rows: readonly ComingRow[] }) {
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
            <Table.Th w={230}>{part('nextStep')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.waitsAt.taskId} className="lt-row">
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
                <WaitingPlace place={row.waitsAt} />
                {row.dueAt === null ? null : (
                  <Text fz="xs" c="dimmed">
                    {part('stepDue', { at: formatMoment(row.dueAt) })}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                {row.nextSteps.map((name) => (
                  <Text key={name} fz="sm" fw={600}>
                    {name}
                  </Text>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
