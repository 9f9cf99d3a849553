import { Table, Text } from '@mantine/core';

import type { LedgerLineView, LedgerView } from '../../api/contract/ledger.ts';
import { formatDay, formatMoment, formatWeekday } from '../i18n/formatMoment.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { formatHours, formatWorkingTime } from '../i18n/workingTime.ts';
import { useDossierTexts } from './useDossierTexts.ts';

type Props = {
  readonly ledger: LedgerView;
  /** The clock stands still, so the due moment is not known yet. */
  readonly isPaused?: boolean;
};

/** How a due moment follows from its start: every day, what counted, what did not, and why. */
export function LedgerTable({ ledger, isPaused = false }: Props) {
  const told = useDossierTexts();
  return (
    <>
      <Text fz="sm" mb="xs">
        {isPaused ? told('ledger.paused') : <Summary ledger={ledger} />}
      </Text>
      <Table.ScrollContainer
        minWidth={420}
        type="native"
        tabIndex={0}
        role="group"
        aria-label={told('ledger.days')}
      >
        <Table fz="sm" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{told('ledger.date')}</Table.Th>
              <Table.Th>{told('ledger.kind')}</Table.Th>
              <Table.Th>{told('ledger.hours')}</Table.Th>
              <Table.Th ta="right">{told('ledger.counted')}</Table.Th>
              <Table.Th ta="right">{told('ledger.sum')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {ledger.lines.map((line, index) => (
              <LedgerRow key={index} line={line} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}

function Summary({ ledger }: { readonly ledger: LedgerView }) {
  const { t } = useTexts();
  const told = useDossierTexts();
  const summary = told('ledger.summary', {
    start: formatMoment(ledger.startAt),
    amount: formatWorkingTime(ledger.minutes, t),
    due: formatMoment(ledger.dueAt),
  });
  const isSameClock = ledger.mode === 'same-clock';
  return `${summary} ${told(isSameClock ? 'ledger.sameClock' : 'ledger.endOfDay')}`;
}

function LedgerRow({ line }: { readonly line: LedgerLineView }) {
  const { language, pick } = useTexts();
  const told = useDossierTexts();
  const isCounted = line.minutes > 0;
  return (
    <Table.Tr c={isCounted ? 'black' : 'dimmed'}>
      <Table.Td>
        {formatWeekday(line.date, language)} {formatDay(line.date)}
      </Table.Td>
      <Table.Td>
        {told(`ledger.kinds.${line.kind}`)}
        {line.reason ? <Text fz="xs">{pick(line.reason)}</Text> : null}
      </Table.Td>
      <Table.Td className="lt-code">
        {line.from && line.to ? `${line.from}–${line.to}` : '–'}
      </Table.Td>
      <Table.Td ta="right" fw={isCounted ? 600 : 400}>
        {isCounted ? formatHours(line.minutes) : '–'}
      </Table.Td>
      <Table.Td ta="right">{formatHours(line.runningMinutes)}</Table.Td>
    </Table.Tr>
  );
}
