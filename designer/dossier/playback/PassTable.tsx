import { Table, Text } from '@mantine/core';

import type { Pass } from '../../../api/contract/pathTaken.ts';
import { formatMoment } from '../../i18n/formatMoment.ts';
import { useStepName } from '../../i18n/useStepName.ts';
import { useTexts } from '../../i18n/useTexts.ts';
import { formatWorkingTime } from '../../i18n/workingTime.ts';
import { useDossierTexts } from '../useDossierTexts.ts';
import { takesTime } from './passMarks.ts';

type Props = { readonly passes: readonly Pass[] };

/** The way so far in words: every step that takes time, in order, against its budget. */
export function PassTable({ passes }: Props) {
  const told = useDossierTexts();
  const steps = passes.filter(takesTime);
  if (steps.length === 0) return <Text fz="sm">{told('path.none')}</Text>;
  return (
    <Table.ScrollContainer
      className="lt-cards"
      minWidth={560}
      type="native"
      tabIndex={0}
      role="group"
      aria-label={told('path.title')}
    >
      <Table fz="sm" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{told('path.step')}</Table.Th>
            <Table.Th>{told('path.from')}</Table.Th>
            <Table.Th>{told('path.leftAt')}</Table.Th>
            <Table.Th>{told('path.took')}</Table.Th>
            <Table.Th>{told('path.verdict')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {steps.map((pass, index) => (
            <PassRow key={index} pass={pass} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function PassRow({ pass }: { readonly pass: Pass }) {
  const told = useDossierTexts();
  const { t } = useTexts();
  const stepName = useStepName();
  const { minutes, budgetMinutes, lateMinutes } = pass;
  const name = stepName({ stepName: pass.name, item: pass.item });
  const time = minutes === null ? '–' : formatWorkingTime(minutes, t);
  return (
    <Table.Tr>
      <Table.Td fw={600}>
        {pass.how === 'interrupted' ? told('path.interrupted', { step: name }) : name}
      </Table.Td>
      <Table.Td data-label={told('path.from')}>{formatMoment(pass.enteredAt)}</Table.Td>
      <Table.Td data-label={told('path.leftAt')}>{formatMoment(pass.leftAt)}</Table.Td>
      <Table.Td data-label={told('path.took')}>
        {budgetMinutes === null
          ? time
          : told('diagram.ofBudget', { time, budget: formatWorkingTime(budgetMinutes, t) })}
      </Table.Td>
      <Table.Td data-label={told('path.verdict')}>
        {lateMinutes > 0 ? (
          <Text span fz="sm" fw={600} c="crimson.6">
            {told('path.late', { time: formatWorkingTime(lateMinutes, t) })}
          </Text>
        ) : (
          told(budgetMinutes === null ? 'path.noBudget' : 'path.inTime')
        )}
      </Table.Td>
    </Table.Tr>
  );
}
