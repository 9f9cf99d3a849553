import { Paper, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { DemoAccount } from '../../api/contract/session.ts';
import { foldText } from '../../engine/model/foldText.ts';
import { request } from '../api/client.ts';
import { queryKeys } from '../api/queryKeys.ts';
import type { useSignIn } from '../api/useSession.ts';
import { usePostName } from '../i18n/usePostName.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { DemoPlace } from './DemoPlace.tsx';

type Props = { readonly signIn: ReturnType<typeof useSignIn> };

/** The demonstration's people by place, to sign in with one press; nothing where there are none. */
export function DemoAccounts({ signIn }: Props) {
  const { t } = useTexts();
  const postName = usePostName();
  const [search, setSearch] = useState('');
  const { data: accounts = [] } = useQuery({
    queryKey: queryKeys.demoAccounts(),
    queryFn: () => request<readonly DemoAccount[]>('GET', '/demo-accounts'),
    retry: false,
  });
  if (accounts.length === 0) return null;
  const words = foldText(search.trim()).split(/\s+/u);
  const found = accounts.filter(({ name, username, agencyName, posts }) => {
    const text = foldText([name, username, agencyName, ...posts.map(postName)].join(' '));
    return words.every((word) => text.includes(word));
  });
  const places = [...new Set(found.map(({ place }) => place))];
  const isSearch = search.trim() !== '';
  return (
    <Paper>
      <Title order={2}>{t('common.login.demoTitle')}</Title>
      <Text c="dimmed" fz="sm" mb="xs">
        {t('common.login.demoHint')}
      </Text>
      <TextInput
        type="search"
        mb="sm"
        label={t('common.login.demoSearch')}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {places.map((place, index) => (
        <DemoPlace
          // A search opens every place that has somebody; without one the first is open.
          key={`${place} ${isSearch}`}
          name={place ?? t('common.login.demoBranches')}
          accounts={found.filter((account) => account.place === place)}
          isOpen={isSearch || index === 0}
          onChoose={({ username, password }) => signIn.mutate({ username, password })}
        />
      ))}
      {places.length === 0 ? (
        <Text c="dimmed" role="status">
          {t('common.login.demoNobody')}
        </Text>
      ) : null}
    </Paper>
  );
}
