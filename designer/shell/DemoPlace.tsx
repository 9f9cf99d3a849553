import { Table, Text, UnstyledButton } from '@mantine/core';

import type { DemoAccount } from '../../api/contract/session.ts';
import { usePostName } from '../i18n/usePostName.ts';
import { useTexts } from '../i18n/useTexts.ts';

type Props = {
  readonly name: string;
  readonly accounts: readonly DemoAccount[];
  /** Whether it is open at first; after that the person opens and closes it. */
  readonly isOpen: boolean;
  readonly onChoose: (account: DemoAccount) => void;
};

/** The demonstration's people of one place, behind its name. */
export function DemoPlace({ name, accounts, isOpen, onChoose }: Props) {
  const { t } = useTexts();
  const postName = usePostName();
  return (
    <details open={isOpen}>
      <Text component="summary" fw={600} py={6} style={{ cursor: 'pointer' }}>
        {name}{' '}
        <Text component="span" c="dimmed" fz="sm">
          ({accounts.length})
        </Text>
      </Text>
      <Table fz="sm" verticalSpacing={4} layout="fixed" mb="xs">
        <Table.Tbody>
          {accounts.map((account) => (
            <Table.Tr key={account.username} className="lt-row">
              <Table.Td w="25%">
                <UnstyledButton
                  fw={600}
                  c="navy.7"
                  fz="sm"
                  aria-label={t('common.login.demoEnter', { name: account.name })}
                  onClick={() => onChoose(account)}
                >
                  {account.name}
                </UnstyledButton>
              </Table.Td>
              <Table.Td w="22%">{account.posts.map(postName).join(', ')}</Table.Td>
              <Table.Td>{account.agencyName}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </details>
  );
}
