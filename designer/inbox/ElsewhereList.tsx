import { Paper, Table } from '@mantine/core';
import type { UseInfiniteQueryResult, InfiniteData } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import type { FollowedRow, Total } from '../../api/contract/inbox.ts';
import { ErrorState } from '../answer/ErrorState.tsx';
import { useTexts } from '../i18n/useTexts.ts';
import { DueMark } from '../ui/DueMark.tsx';
import { Loading } from '../ui/Loading.tsx';
import { FollowedDossier } from './FollowedDossier.tsx';
import { ListEnd } from './ListEnd.tsx';
import { NothingListed } from './NothingListed.tsx';
import type { InboxFilterState } from './useInboxFilter.ts';
import { useInboxTexts } from './useInboxTexts.ts';

type Page<Row> = Total & { readonly items: readonly Row[] };

/** The columns in which lists of dossiers that wait for others differ. */
type Columns<Row> = {
  readonly keyOf: (row: Row) => string;
  readonly place: (row: Row) => ReactNode;
  readonly lastTitle: string;
  readonly last: (row: Row) => ReactNode;
};

type Props<Row> = Columns<Row> & {
  readonly pages: UseInfiniteQueryResult<InfiniteData<Page<Row>>>;
  readonly filter: InboxFilterState;
};

/** Dossiers that wait for somebody else: when they are due, which, where, and what matters then. */
export function ElsewhereList<Row extends Pick<FollowedRow, 'dossier' | 'isWatched'>>({
  pages,
  filter,
  ...columns
}: Props<Row>) {
  const part = useInboxTexts();
  if (pages.isPending) return <Loading />;
  if (!pages.data) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />;
  const rows = pages.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return <NothingListed filter={filter} />;
  return (
    <>
      <Paper p={0}>
        <ElsewhereTable rows={rows} {...columns} />
      </Paper>
      <ListEnd pages={pages} shown={rows.length} say={(values) => part('shown', values)} />
    </>
  );
}

function ElsewhereTable<Row extends Pick<FollowedRow, 'dossier' | 'isWatched'>>({
  rows,
  keyOf,
  place,
  lastTitle,
  last,
}: Columns<Row> & { readonly rows: readonly Row[] }) {
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
            <Table.Th w={210}>{lastTitle}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={keyOf(row)} className="lt-row">
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
              <Table.Td>{place(row)}</Table.Td>
              <Table.Td>{last(row)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
