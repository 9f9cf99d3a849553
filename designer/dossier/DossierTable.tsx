import { Anchor, Table, Text } from '@mantine/core';
import { Link } from 'react-router';

import type { DossierRow } from '../../api/contract/dossiers.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import { paths } from '../paths.ts';
import { DueMark } from '../ui/DueMark.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { useDossierTexts } from './useDossierTexts.ts';

type Props = { readonly dossiers: readonly DossierRow[] };

/** Dossiers as a table, newest first. */
export function DossierTable({ dossiers }: Props) {
  const told = useDossierTexts();
  return (
    <Table.ScrollContainer minWidth={820} className="lt-cards">
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{told('code')}</Table.Th>
            <Table.Th>{told('procedure')}</Table.Th>
            <Table.Th>{told('status')}</Table.Th>
            <Table.Th>{told('holder')}</Table.Th>
            <Table.Th w={150}>{told('receivedAt')}</Table.Th>
            <Table.Th w={190}>{told('promisedAt')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {dossiers.map((row) => (
            <DossierTableRow key={row.dossierId} row={row} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function DossierTableRow({ row }: { readonly row: DossierRow }) {
  const isOpen = row.finishedAt === null;
  return (
    <Table.Tr className="lt-row">
      <Table.Td>
        <Anchor component={Link} to={paths.dossier(row)} fw={600} className="lt-code">
          {row.code}
        </Anchor>
        <Text fz="sm">{row.applicantName}</Text>
      </Table.Td>
      <Table.Td fz="sm">{row.procedureName}</Table.Td>
      <Table.Td>
        <StatusBadge status={row.status} outcome={row.outcome} />
      </Table.Td>
      <Table.Td fz="sm">{row.holderName ?? '–'}</Table.Td>
      <Table.Td fz="sm">{formatMoment(row.receivedAt)}</Table.Td>
      <Table.Td>
        <DueMark
          mood={row.timeliness}
          remainingMinutes={isOpen ? row.remainingMinutes : null}
          dueAt={row.promisedAt}
        />
      </Table.Td>
    </Table.Tr>
  );
}
