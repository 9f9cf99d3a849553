import { Table } from '@mantine/core';

import type { AgencyView } from '../../api/contract/procedures.ts';
import { useAgencies } from '../api/useAgencies.ts';
import { Answer } from '../answer/Answer.tsx';
import { Section } from '../ui/Section.tsx';
import { useAdminTexts } from './useAdminTexts.ts';

/** The agencies of the province, each under what it is part of. */
export function AgencySection() {
  const words = useAdminTexts();
  return (
    <Section title={words('agencies.title')}>
      <Answer query={useAgencies()}>{(agencies) => <AgencyTable agencies={agencies} />}</Answer>
    </Section>
  );
}

function AgencyTable({ agencies }: { readonly agencies: readonly AgencyView[] }) {
  const words = useAdminTexts();
  const nameOf = new Map(agencies.map(({ agencyId, name }) => [agencyId, name]));
  const parentName = ({ parentId }: AgencyView) => (parentId && nameOf.get(parentId)) || '';
  // A code starts with its parent's, so this is the order of the tree.
  const sorted = agencies.toSorted((a, b) => a.code.localeCompare(b.code));
  return (
    <Table fz="sm" verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words('agencies.name')}</Table.Th>
          <Table.Th>{words('agencies.code')}</Table.Th>
          <Table.Th>{words('agencies.level')}</Table.Th>
          <Table.Th>{words('agencies.parent')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sorted.map((agency) => (
          <Table.Tr key={agency.agencyId}>
            <Table.Td fw={600}>{agency.name}</Table.Td>
            <Table.Td>{agency.code}</Table.Td>
            <Table.Td>{words(`agencies.levels.${agency.level}`)}</Table.Td>
            <Table.Td>{parentName(agency)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
