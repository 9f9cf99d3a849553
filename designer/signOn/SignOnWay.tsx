import { Alert, Button, Divider, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';

import type { SignOn } from '../../api/contract/signOn.ts';
import { request } from '../api/client.ts';
import { queryKeys } from '../api/queryKeys.ts';
import { useSignOnTexts } from './useSignOnTexts.ts';

type Props = {
  /** Where the person wanted to go, a path. */
  readonly returnTo: string;
};

/** The way in by single sign-on, and why it did not lead in; nothing where none is set up. */
export function SignOnWay({ returnTo }: Props) {
  const t = useSignOnTexts();
  const [search] = useSearchParams();
  const { data } = useQuery({
    queryKey: queryKeys.signOn(),
    queryFn: () => request<SignOn>('GET', '/sign-on'),
    retry: false,
  });
  if (!data?.isOffered) return null;
  const failure = failureKey(search.get('signOn'));
  return (
    <>
      {failure === null ? null : (
        <Alert color="crimson" role="alert" mb="md">
          <Text c="black">{t(failure)}</Text>
        </Alert>
      )}
      <Button
        component="a"
        href={`/api/sign-on/begin?${new URLSearchParams({ to: returnTo })}`}
        fullWidth
        size="md"
        h="auto"
        py="xs"
        styles={{ label: { whiteSpace: 'normal', textAlign: 'center', lineHeight: 1.4 } }}
      >
        {data.name ?? t('name')}
      </Button>
      <Divider label={t('or')} my="md" />
    </>
  );
}

/** The address is anybody's to write, so an unknown reason is the general one. */
function failureKey(reason: string | null): 'away' | 'failed' | 'noAccount' | null {
  if (reason === null) return null;
  if (reason === 'no-account') return 'noAccount';
  return reason === 'away' ? 'away' : 'failed';
}
