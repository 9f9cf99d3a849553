import { Alert, Blockquote, List, Table, Text } from '@mantine/core';
import '@mantine/core/styles/Blockquote.css';

import { brokenSums, type BrokenSum } from '../../engine/statistics/brokenSums.ts';
import type { ReportedLine } from '../../engine/statistics/reportedLine.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { Section } from '../ui/Section.tsx';
import { formatCount } from './formatCount.ts';
import { useStatisticsTexts } from './useStatisticsTexts.ts';

type Props = { readonly line: ReportedLine };

/** One published line: its figures, the sums that do not hold, and the words it was read from. */
export function ReportedSection({ line }: Props) {
  const told = useStatisticsTexts();
  const { pick, language } = useTexts();
  const broken = brokenSums(line);
  return (
    <Section
      title={pick(line.name)}
      aside={
        <Text fz="sm" fw={600} c={broken.length > 0 ? 'crimson.6' : 'teal.9'}>
          {sumWords(line, broken.length, told)}
        </Text>
      }
    >
      {broken.length > 0 ? (
        <Alert color="crimson" variant="light" mb="sm" title={told('brokenTitle')}>
          <List fz="sm">
            {broken.map((sum) => (
              <List.Item key={sum.total.key}>
                <BrokenLine broken={sum} />
              </List.Item>
            ))}
          </List>
        </Alert>
      ) : null}
      <Table fz="sm" verticalSpacing={4}>
        <Table.Tbody>
          {line.figures.map(({ key, name, value, isAbout }) => (
            <Table.Tr key={key}>
              <Table.Td>{pick(name)}</Table.Td>
              <Table.Td ta="right" fw={600}>
                {isAbout ? `${told('about')} ` : ''}
                {formatCount(value, language)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Blockquote p="sm" mt="sm" fz="sm" cite={told('source', { title: line.source.title })}>
        <span lang="vi">“{line.source.quote}”</span>
      </Blockquote>
    </Section>
  );
}

function sumWords(
  { sums }: ReportedLine,
  broken: number,
  told: ReturnType<typeof useStatisticsTexts>,
): string {
  if (sums.length === 0) return told('noSums');
  return broken === 0 ? told('holds') : told('broken', { broken, count: sums.length });
}

function BrokenLine({ broken }: { readonly broken: BrokenSum }) {
  const told = useStatisticsTexts();
  const { pick, language } = useTexts();
  const { total, parts, sum, difference, isSwap } = broken;
  const count = (value: number): string => formatCount(value, language);
  const values = {
    total: pick(total.name),
    value: count(total.value),
    parts: parts.map((part) => `${pick(part.name)} ${count(part.value)}`).join(' + '),
    sum: count(sum),
    difference: count(Math.abs(difference)),
  };
  const sentence = told(difference > 0 ? 'more' : 'less', values);
  return isSwap ? `${sentence} ${told('swap')}` : sentence;
}
