import { Table, Text } from '@mantine/core';

import type { DossierPaper } from '../../api/contract/dossiers.ts';
import { Section } from '../ui/Section.tsx';
import { useDossierTexts } from './useDossierTexts.ts';

type Props = { readonly papers: readonly DossierPaper[] };

/** Short words that are not worth two lines beside a long name. */
const KEPT_WHOLE = { whiteSpace: 'nowrap' } as const;

/** The papers as they were handed in, and which stand in the dossier as earlier results. */
export function PaperList({ papers }: Props) {
  const told = useDossierTexts();
  return (
    <Section title={told('papers.title')}>
      {papers.length === 0 ? (
        <Text c="dimmed" fz="sm">
          {told('papers.none')}
        </Text>
      ) : (
        <Table fz="sm" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{told('papers.name')}</Table.Th>
              <Table.Th>{told('papers.form')}</Table.Th>
              <Table.Th ta="right" style={KEPT_WHOLE}>
                {told('papers.count')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {papers.map((paper) => (
              <Table.Tr key={paper.paperKey}>
                <Table.Td>
                  {paper.name}
                  {paper.verifiedAgainstOriginal ? (
                    <Text fz="xs" c="dimmed">
                      {told('papers.verified')}
                    </Text>
                  ) : null}
                  {paper.result ? (
                    <Text fz="xs" c="dimmed">
                      {told('papers.result', { code: paper.result.dossierCode })}
                    </Text>
                  ) : null}
                </Table.Td>
                <Table.Td style={KEPT_WHOLE}>{told(`papers.forms.${paper.form}`)}</Table.Td>
                <Table.Td ta="right">{paper.count}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  );
}
