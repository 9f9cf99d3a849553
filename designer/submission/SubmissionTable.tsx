import { Anchor, Badge, Table, Text } from '@mantine/core';
import { Link } from 'react-router';

import type { SubmissionRow } from '../../api/contract/submissions.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import { paths } from '../paths.ts';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { useSubmissionTexts } from './useSubmissionTexts.ts';

type Props = { readonly submissions: readonly SubmissionRow[] };

/** Submissions as a table. */
export function SubmissionTable({ submissions }: Props) {
  const words = useSubmissionTexts();
  return (
    <Table.ScrollContainer minWidth={760} className="lt-cards">
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words('number')}</Table.Th>
            <Table.Th>{words('procedure')}</Table.Th>
            <Table.Th>{words('status')}</Table.Th>
            <Table.Th w={150}>{words('submittedAt')}</Table.Th>
            <Table.Th w={180}>{words('checkDueAt')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {submissions.map((row) => (
            <Row key={row.submissionId} row={row} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Row({ row }: { readonly row: SubmissionRow }) {
  const words = useSubmissionTexts();
  return (
    <Table.Tr className="lt-row">
      <Table.Td>
        <Anchor component={Link} to={paths.submission(row)} fw={600} className="lt-code">
          {row.number}
        </Anchor>
        <Text fz="sm">{row.applicantName}</Text>
      </Table.Td>
      <Table.Td fz="sm">{row.procedureName}</Table.Td>
      <Table.Td>
        <StatusBadge status={row.status} outcome={null} />
      </Table.Td>
      <Table.Td fz="sm">{formatMoment(row.submittedAt)}</Table.Td>
      <Table.Td fz="sm">
        {row.isOverdue ? (
          <Badge radius="sm" color="crimson.6">
            {words('overdue')}
          </Badge>
        ) : null}
        <Text fz="sm">{row.checkDueAt ? formatMoment(row.checkDueAt) : '–'}</Text>
      </Table.Td>
    </Table.Tr>
  );
}
