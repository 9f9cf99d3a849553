import {
  Alert,
  Anchor,
  Box,
  Button,
  Grid,
  Paper,
  Stack,
  Text,
  PasswordInput,
  TextInput,
} from '@mantine/core';
import '@mantine/core/styles/PasswordInput.css';
import { useState, type FormEvent } from 'react';
import { Navigate, useLocation } from 'react-router';

import { useSession, useSignIn } from '../api/useSession.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { paths } from '../paths.ts';
import { DemoAccounts } from '../shell/DemoAccounts.tsx';
import { PublicHeader } from '../shell/PublicHeader.tsx';
import { SignOnWay } from '../signOn/SignOnWay.tsx';
import { useSessionState } from '../state/sessionState.ts';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useErrorText } from '../answer/useErrorText.ts';

/** Where a person says who they are; leads back to the page they came from. */
export function LoginPage() {
  const { t } = useTexts();
  const { data: me } = useSession();
  const signIn = useSignIn();
  const hasExpired = useSessionState((session) => session.hasExpired);
  const state = useLocation().state as { readonly from?: string } | null;
  const from = state?.from ?? paths.home();
  if (me) return <Navigate to={from} replace />;
  return (
    <Box>
      <PublicHeader />
      <Box component="main" maw={1280} mx="auto" p="lg" pt="xl">
        <Text c="dimmed">{t('common.appTagline')}</Text>
        <PageTitle title={t('common.login.title')} />
        {hasExpired ? (
          <Alert color="gold" role="status" mb="md">
            <Text c="black">{t('common.login.expired')}</Text>
          </Alert>
        ) : null}
        <Grid gap="xl">
          <Grid.Col span={{ base: 12, md: 4 }}>
            <SignOnWay returnTo={from} />
            <LoginForm signIn={signIn} />
            <Anchor href={paths.tracking()} display="block" mt="lg">
              {t('common.login.applicant')}
            </Anchor>
            <Anchor href={paths.submit()} display="block" mt="xs">
              {t('common.login.handIn')}
            </Anchor>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 8 }}>
            <DemoAccounts signIn={signIn} />
          </Grid.Col>
        </Grid>
      </Box>
    </Box>
  );
}

function LoginForm({ signIn }: { readonly signIn: ReturnType<typeof useSignIn> }) {
  const { t } = useTexts();
  const errorText = useErrorText();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ username: username.trim(), password });
  };
  return (
    <Paper component="form" onSubmit={submit}>
      <Stack>
        <TextInput
          label={t('common.login.username')}
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
          autoComplete="username"
          required
          autoFocus
        />
        <PasswordInput
          label={t('common.login.password')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
          required
        />
        {signIn.error ? (
          <Alert color="crimson" role="alert">
            <Text c="black">{errorText(signIn.error)}</Text>
          </Alert>
        ) : null}
        <Button type="submit" loading={signIn.isPending}>
          {t('common.login.submit')}
        </Button>
      </Stack>
    </Paper>
  );
}
