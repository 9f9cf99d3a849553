import { Badge, Button, Group, Table, Text } from '@mantine/core';
import { useState } from 'react';

import type { PersonView } from '../../api/contract/people.ts';
import { usePeople } from '../api/useAdministration.ts';
import { usePostName } from '../i18n/usePostName.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { Answer } from '../answer/Answer.tsx';
import { SearchBox } from '../ui/SearchBox.tsx';
import { Section } from '../ui/Section.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import { useAdminTexts } from './useAdminTexts.ts';

/** Who has an account, with which posts in which agencies. */
export function PeopleSection() {
  const words = useAdminTexts();
  const [query, setQuery] = useState('');
  const [dialog, setDialog] = useState<{ readonly person: PersonView | null } | null>(null);
  const add = (
    <Button size="xs" onClick={() => setDialog({ person: null })}>
      {words('people.add')}
    </Button>
  );
  return (
    <Section title={words('people.title')} aside={add}>
      <SearchBox label={words('people.search')} initial="" onSearch={setQuery} />
      <Answer query={usePeople()}>
        {(people) => (
          <PeopleTable
            people={people}
            query={query.toLocaleLowerCase('vi')}
            onChange={(person) => setDialog({ person })}
          />
        )}
      </Answer>
      {dialog ? <PersonDialog person={dialog.person} onClose={() => setDialog(null)} /> : null}
    </Section>
  );
}

type TableProps = {
  readonly people: readonly PersonView[];
  readonly query: string;
  readonly onChange: (person: PersonView) => void;
};

function PeopleTable({ people, query, onChange }: TableProps) {
  const { t } = useTexts();
  const words = useAdminTexts();
  const postName = usePostName();
  const shown = people.filter((person) => searchable(person).includes(query));
  return (
    <>
      <Table fz="sm" mt="sm" verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words('people.name')}</Table.Th>
            <Table.Th>{words('people.username')}</Table.Th>
            <Table.Th>{words('people.place')}</Table.Th>
            <Table.Th w={70} aria-label={words('people.change')} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((person) => (
            <Table.Tr key={person.personId}>
              <Table.Td fw={600}>
                <Group gap={6}>
                  {person.name}
                  {person.isBlocked ? (
                    <Badge color="crimson.6">{words('people.blocked')}</Badge>
                  ) : null}
                </Group>
              </Table.Td>
              <Table.Td>
                {person.username}
                {person.demo ? (
                  <Text fz="xs" c="dimmed">
                    {words('people.demo')}
                  </Text>
                ) : null}
              </Table.Td>
              <Table.Td>
                {person.agencies.map(({ agencyId, agencyName, posts }) => (
                  <div key={agencyId}>
                    {t('common.atAgency', {
                      post: posts.map(postName).join(', '),
                      agency: agencyName,
                    })}
                  </div>
                ))}
                {person.roles.includes('SYSTEM_ADMIN') ? (
                  <Text fz="xs" c="dimmed">
                    {words('people.administrator')}
                  </Text>
                ) : null}
              </Table.Td>
              <Table.Td>
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={words('people.changeNamed', { name: person.name })}
                  onClick={() => onChange(person)}
                >
                  {words('people.change')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text fz="sm" c="dimmed" role="status">
        {words('people.shown', { shown: shown.length, total: people.length })}
      </Text>
    </>
  );
}

function searchable({ name, username, agencies }: PersonView): string {
  const places = agencies.map(({ agencyName }) => agencyName);
  return [name, username, ...places].join(' ').toLocaleLowerCase('vi');
}
