import { Button, Table, Text } from '@mantine/core';
import { useState } from 'react';

import type { AgencyView } from '../../api/contract/procedures.ts';
import { useAgencies } from '../api/useAgencies.ts';
import { Answer } from '../answer/Answer.tsx';
import { Section } from '../ui/Section.tsx';
import { AgencyDialog } from './AgencyDialog.tsx';
import { useAdminTexts } from './useAdminTexts.ts';

/** The agencies of the province, each under what it is part of. */
export function AgencySection() {
  const words = useAdminTexts();
  const query = useAgencies();
  const [dialog, setDialog] = useState<{ readonly agency: AgencyView | null } | null>(null);
  const add = (
    <Button size="xs" onClick={() => setDialog({ agency: null })}>
      {words('agencies.add')}
    </Button>
  );
  return (
    <Section title={words('agencies.title')} aside={add}>
      <Answer query={query}>
        {(agencies) =>
          agencies.length === 0 ? (
            <Text fz="sm">{words('agencies.none')}</Text>
          ) : (
            <AgencyTable agencies={agencies} onChange={(agency) => setDialog({ agency })} />
          )
        }
      </Answer>
      {dialog ? (
        <AgencyDialog
          agency={dialog.agency}
          agencies={query.data ?? []}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </Section>
  );
}

type TableProps = {
  readonly agencies: readonly AgencyView[];
  readonly onChange: (agency: AgencyView) => void;
};

function AgencyTable({ agencies, onChange }: TableProps) {
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
          <Table.Th w={70} aria-label={words('agencies.change')} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sorted.map((agency) => (
          <Table.Tr key={agency.agencyId}>
            <Table.Td fw={600}>{agency.name}</Table.Td>
            <Table.Td>{agency.code}</Table.Td>
            <Table.Td>{words(`agencies.levels.${agency.level}`)}</Table.Td>
            <Table.Td>{parentName(agency)}</Table.Td>
            <Table.Td>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={words('agencies.changeNamed', { name: agency.name })}
                onClick={() => onChange(agency)}
              >
                {words('agencies.change')}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
