import { Table } from '@mantine/core';

import type { AgencyView } from '../../api/contract/procedures.ts';
import { useAgencies } from '../api/useAgencies.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { Answer } from '../answer/Answer.tsx';
import { Section } from '../ui/Section.tsx';

/** The agencies of the province, each under what it is part of. */
export function AgencySection() {
  const { t } = useTexts();
  return (
    <Section title={t('admin.agencies.title')}>
      <Answer query={useAgencies()}>{(agencies) => <AgencyTable agencies={agencies} />}</Answer>
    </Section>
  );
}

function AgencyTable({ agencies }: { readonly agencies: readonly AgencyView[] }) {
  const { t } = useTexts();
  const nameOf = new Map(agencies.map(({ agencyId, name }) => [agencyId, name]));
  const parentName = ({ parentId }: AgencyView) => (parentId && nameOf.get(parentId)) || '';
  // A code starts with its parent's, so this is the order of the tree.
  const sorted = agencies.toSorted((a, b) => a.code.localeCompare(b.code));
  return (
    <Table fz="sm" verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('admin.agencies.name')}</Table.Th>
          <Table.Th>{t('admin.agencies.code')}</Table.Th>
          <Table.Th>{t('admin.agencies.level')}</Table.Th>
          <Table.Th>{t('admin.agencies.parent')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sorted.map((agency) => (
          <Table.Tr key={agency.agencyId}>
            <Table.Td fw={600}>{agency.name}</Table.Td>
            <Table.Td>{agency.code}</Table.Td>
            <Table.Td>{t(`admin.agencies.levels.${agency.level}`)}</Table.Td>
            <Table.Td>{parentName(agency)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
