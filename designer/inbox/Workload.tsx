import { Box, Paper, Table, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';

import type { WorkloadRow } from '../../api/contract/inbox.ts';
import { Answer } from '../answer/Answer.tsx';
import { useMe } from '../api/useSession.ts';
import { useWorkload } from '../api/useWorkload.ts';
import { usePostName } from '../i18n/usePostName.ts';
import { useInboxTexts } from './useInboxTexts.ts';

const QueueRecords = lazy(async () => ({
  default: (await import('../queue/QueueRecords.tsx')).QueueRecords,
}));

const FIGURES = ['open', 'claimed', 'late', 'doneThisWeek'] as const;

/** For the head of a unit: who has how much to do; of a one-stop unit also how long people wait. */
export function Workload() {
  const part = useInboxTexts();
  const query = useWorkload();
  const me = useMe();
  return (
    <Box mt="sm">
      <Answer query={query}>
        {(rows) => (
          <Paper p={0}>
            <WorkloadTable rows={rows} />
          </Paper>
        )}
      </Answer>
      <Text fz="sm" c="dimmed" mt="sm">
        {part('workloadHint')}
      </Text>
      {me.can['queue.measure'] === true ? (
        <Box mt="md">
          <Suspense>
            <QueueRecords />
          </Suspense>
        </Box>
      ) : null}
    </Box>
  );
}

function WorkloadTable({ rows }: { readonly rows: readonly WorkloadRow[] }) {
  const part = useInboxTexts();
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{part('person')}</Table.Th>
            {FIGURES.map((figure) => (
              <Table.Th key={figure} w={130} ta="right">
                {part(`load.${figure}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <WorkloadLine key={`${row.agencyId} ${row.person.personId}`} row={row} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function WorkloadLine({ row }: { readonly row: WorkloadRow }) {
  const postName = usePostName();
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <Text fz="sm" fw={600}>
          {row.person.name}
        </Text>
        <Text fz="xs" c="dimmed">
          {row.posts.map(postName).join(', ')} – {row.agencyName}
        </Text>
      </Table.Th>
      {FIGURES.map((figure) => (
        <Table.Td key={figure} ta="right">
          <Text fz="sm" {...(figure === 'late' && row.late > 0 ? { c: 'crimson.6', fw: 600 } : {})}>
            {row[figure]}
          </Text>
        </Table.Td>
      ))}
    </Table.Tr>
  );
}
