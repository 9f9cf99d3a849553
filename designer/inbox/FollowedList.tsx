import { Anchor, Group, Paper, Stack, Table, Text } from '@mantine/core';
import { Link } from 'react-router';

import type { FollowedRow, WaitingAt } from '../../api/contract/inbox.ts';
import { ErrorState } from '../answer/ErrorState.tsx';
import { useFollowedPages } from '../api/useFollowedPages.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import { usePostName } from '../i18n/usePostName.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { paths } from '../paths.ts';
import { DueMark } from '../ui/DueMark.tsx';
import { Loading } from '../ui/Loading.tsx';
import { WatchStar } from './WatchStar.tsx';
import { ListEnd } from './ListEnd.tsx';
import { NothingListed } from './NothingListed.tsx';
import type { InboxFilterState } from './useInboxFilter.ts';
import { useInboxTexts } from './useInboxTexts.ts';

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
                <DossierName row={row} />
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

function DossierName({ row: { dossier, isWatched } }: { readonly row: FollowedRow }) {
  return (
    <>
      <Group gap={6} wrap="nowrap">
        <WatchStar dossierId={dossier.dossierId} code={dossier.code} isWatched={isWatched} />
        <Anchor component={Link} to={paths.dossier(dossier)} fz="sm" className="lt-code">
          {dossier.code}
        </Anchor>
      </Group>
      <Text fz="sm">{dossier.applicantName}</Text>
      <Text fz="xs" c="dimmed">
        {dossier.procedureName}
      </Text>
    </>
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
        <Place key={place.taskId} place={place} />
      ))}
    </Stack>
  );
}

function Place({ place }: { readonly place: WaitingAt }) {
  const part = useInboxTexts();
  const postName = usePostName();
  const { agencyName, post, personName } = place;
  return (
    <div>
      <Text fz="sm" fw={600}>
        {place.stepName}
      </Text>
      <Text fz="xs" c="dimmed">
        {agencyName === null
          ? part('waitsOutside')
          : `${post === null ? '' : `${postName(post)} – `}${agencyName}`}
        {personName === null ? '' : ` (${personName})`}
        {', '}
        {part('sinceMoment', { at: formatMoment(place.since) })}
      </Text>
    </div>
  );
}
