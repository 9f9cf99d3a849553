import { Table, Text, Title } from '@mantine/core';

import type { MobileSessionSum } from '../../api/contract/mobileSessions.ts';
import { useMobileTexts } from './useMobileTexts.ts';

/** What was received and handed over at a session, by procedure, and what is still to be done. */
export function SessionSum({ sum }: { readonly sum: MobileSessionSum }) {
  const words = useMobileTexts();
  const { received, returned, ready, open, endedWithout } = sum;
  return (
    <div>
      <Title order={3}>{words('sum.title')}</Title>
      {received === 0 ? (
        <Text c="dimmed">{words('sum.empty')}</Text>
      ) : (
        <>
          <Table maw={760}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{words('sum.procedure')}</Table.Th>
                <Table.Th w={120}>{words('sum.received')}</Table.Th>
                <Table.Th w={160}>{words('sum.returned')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {sum.byProcedure.map((line) => (
                <Table.Tr key={line.procedureId}>
                  <Table.Td>{line.procedureName}</Table.Td>
                  <Table.Td>{line.received}</Table.Td>
                  <Table.Td>{line.returned}</Table.Td>
                </Table.Tr>
              ))}
              <Table.Tr fw={700}>
                <Table.Td>{words('sum.total')}</Table.Td>
                <Table.Td>{received}</Table.Td>
                <Table.Td>{returned}</Table.Td>
              </Table.Tr>
            </Table.Tbody>
          </Table>
          <Text fz="sm">{words('sum.rest', { ready, open, endedWithout })}</Text>
        </>
      )}
    </div>
  );
}
