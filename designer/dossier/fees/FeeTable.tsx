import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';

import type { AccountLineView, FeeAccountView } from '../../../api/contract/payments.ts';
import { useTexts } from '../../i18n/useTexts.ts';
import { useDossierTexts } from '../useDossierTexts.ts';
import { dongText } from './dongText.ts';

type Props = {
  readonly fees: FeeAccountView;
  /** What can be done with a line; nothing where it is left out. */
  readonly actionFor?: (line: AccountLineView) => ReactNode;
};

/** The fees of a dossier line by line, with the sum that is due now in figures and in words. */
export function FeeTable({ fees, actionFor }: Props) {
  const told = useDossierTexts();
  const { pick } = useTexts();
  const { lines, paidDong, dueNowDong, dueWords } = fees;
  return (
    <div>
      <Table fz="sm" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{told('fees.name')}</Table.Th>
            <Table.Th ta="right">{told('fees.amount')}</Table.Th>
            <Table.Th>{told('fees.state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.feeKey}>
              <Table.Td>
                <FeeName line={line} />
              </Table.Td>
              <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
                {line.amountDong === null
                  ? told('fees.unknown')
                  : told('fees.dong', { amount: dongText(line.amountDong) })}
              </Table.Td>
              <Table.Td>
                {told(`fees.states.${line.state}`)}
                {actionFor?.(line)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text fw={700} mt="xs">
        {dueNowDong === 0
          ? told('fees.nothingDue')
          : told('fees.dueNow', { amount: dongText(dueNowDong) })}
      </Text>
      {dueWords ? <Text fz="sm">{told('fees.inWords', { words: pick(dueWords) })}</Text> : null}
      {paidDong > 0 ? (
        <Text fz="sm">{told('fees.paid', { amount: dongText(paidDong) })}</Text>
      ) : null}
    </div>
  );
}

function FeeName({ line }: { readonly line: AccountLineView }) {
  const told = useDossierTexts();
  const { name, when, mark, isOnlineRate, state, paidDong, waivedFor } = line;
  const more = [
    told(`fees.when.${when}`),
    ...(isOnlineRate ? [told('fees.online')] : []),
    ...(mark === 'proposal' ? [told('fees.sample')] : []),
    ...(state !== 'paid' && paidDong > 0
      ? [told('fees.paidOf', { amount: dongText(paidDong) })]
      : []),
    ...(waivedFor ? [waivedFor] : []),
  ];
  return (
    <>
      {name}
      <Text fz="xs" c="dimmed">
        {more.join(' · ')}
      </Text>
    </>
  );
}
