import { Paper, Table, Text, Title, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import type { DemoAccount } from '../../api/contract/session.ts';
import { request } from '../api/client.ts';
import { queryKeys } from '../api/queryKeys.ts';
import type { useSignIn } from '../api/useSession.ts';
import { usePostName } from '../i18n/usePostName.ts';
import { useTexts } from '../i18n/useTexts.ts';

type Props = { readonly signIn: ReturnType<typeof useSignIn> };

/** The demonstration's people, to sign in with one press; nothing where there are none. */
export function DemoAccounts({ signIn }: Props) {
  const { t } = useTexts();
  const { data: accounts = [] } = useQuery({
    queryKey: queryKeys.demoAccounts(),
    queryFn: () => request<readonly DemoAccount[]>('GET', '/demo-accounts'),
    retry: false,
  });
  if (accounts.length === 0) return null;
  return (
    <Paper>
      <Title order={2}>{t('common.login.demoTitle')}</Title>
      <Text c="dimmed" fz="sm" mb="xs">
        {t('common.login.demoHint')}
      </Text>
      <Table fz="sm" verticalSpacing={4}>
        <Table.Tbody>
          {accounts.map((account) => (
            <AccountRow key={account.username} account={account} signIn={signIn} />
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

function AccountRow({ account, signIn }: Props & { readonly account: DemoAccount }) {
  const { t } = useTexts();
  const postName = usePostName();
  const { username, password, name } = account;
  return (
    <Table.Tr className="lt-row">
      <Table.Td>
        <UnstyledButton
          fw={600}
          c="navy.7"
          fz="sm"
          aria-label={t('common.login.demoEnter', { name })}
          onClick={() => signIn.mutate({ username, password })}
        >
          {name}
        </UnstyledButton>
      </Table.Td>
      <Table.Td>{account.posts.map(postName).join(', ')}</Table.Td>
      <Table.Td>{account.agencyName}</Table.Td>
    </Table.Tr>
  );
}
