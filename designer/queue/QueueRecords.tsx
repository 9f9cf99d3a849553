import { Table, Text } from '@mantine/core';

import type { QueueFigures, QueueRecord } from '../../api/contract/queue.ts';
import { Answer } from '../answer/Answer.tsx';
import { Section } from '../ui/Section.tsx';
import { percentOf } from './percentOf.ts';
import { useQueueFigures } from './useQueue.ts';
import { useQueueTexts } from './useQueueTexts.ts';

/** For the head of a one-stop unit: how long people waited for their number to be called. */
export function QueueRecords() {
  const query = useQueueFigures();
  return (
    <Answer query={query}>
      {(records) => records.map((record) => <Record key={record.agencyId} record={record} />)}
    </Answer>
  );
}

function Record({ record }: { readonly record: QueueRecord }) {
  const words = useQueueTexts();
  const { agencyName, limitMinutes: limit } = record;
  return (
    <Section
      title={words('figures.title')}
      aside={
        <Text fz="sm" c="dimmed">
          {agencyName}
        </Text>
      }
    >
      <Table.ScrollContainer minWidth={560}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words('figures.period')}</Table.Th>
              {(['taken', 'called', 'within', 'median', 'longest'] as const).map((figure) => (
                <Table.Th key={figure} ta="right">
                  {words(`figures.${figure}`, { limit })}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {(['today', 'month'] as const).map((period) => (
              <Line
                key={period}
                name={words(`figures.${period}`)}
                figures={record[period]}
                limit={limit}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text fz="sm" c="dimmed" mt="xs">
        {words('figures.hint')}
      </Text>
    </Section>
  );
}

type LineProps = {
  readonly name: string;
  readonly figures: QueueFigures;
  readonly limit: number;
};

function Line({ name, figures, limit }: LineProps) {
  const words = useQueueTexts();
  const { taken, called, within, medianMinutes, longestMinutes } = figures;
  const percent = percentOf(figures);
  const minutes = (value: number | null) =>
    value === null ? words('figures.none') : words('figures.minutes', { minutes: value });
  const late = { c: 'crimson.6', fw: 600 } as const;
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td ta="right">{taken}</Table.Td>
      <Table.Td ta="right">{called}</Table.Td>
      <Table.Td ta="right">
        {percent === null
          ? words('figures.none')
          : words('figures.share', { percent, within, called })}
      </Table.Td>
      <Table.Td ta="right">{minutes(medianMinutes)}</Table.Td>
      <Table.Td ta="right" {...((longestMinutes ?? 0) > limit ? late : {})}>
        {minutes(longestMinutes)}
      </Table.Td>
    </Table.Tr>
  );
}
