import { Box, Button, Group, Text, UnstyledButton } from '@mantine/core';
import { lazy, Suspense, useState, type ReactNode } from 'react';

import type { Me } from '../../api/contract/session.ts';
import { useSignOut } from '../api/useSession.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { usePostName } from '../i18n/usePostName.ts';
import { Emblem } from './Emblem.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';

const NoticeBell = lazy(async () => ({
  default: (await import('../notices/NoticeBell.tsx')).NoticeBell,
}));

const AccountDialog = lazy(async () => ({
  default: (await import('../account/AccountDialog.tsx')).AccountDialog,
}));

type Props = {
  readonly me: Me;
  readonly isConnected: boolean;
  /** Opens the navigation where it is not always there. */
  readonly children: ReactNode;
};

/** Who works here, for which agency, in which language; and whether the screen is current. */
export function AppHeader({ me, isConnected, children }: Props) {
  const { t } = useTexts();
  const signOut = useSignOut();
  return (
    <Group h="100%" px="md" justify="space-between" wrap="nowrap">
      <Group gap="sm" wrap="nowrap">
        {children}
        <Group gap="sm" wrap="nowrap" visibleFrom="xs">
          <Emblem />
          <Text fw={700} fz="lg">
            {t('common.appName')}
          </Text>
        </Group>
      </Group>
      <Box role="status" fz="sm" c="gold.2">
        {isConnected ? null : t('common.liveLost')}
      </Box>
      <Group gap="sm" wrap="nowrap">
        <Suspense fallback={null}>
          <NoticeBell />
        </Suspense>
        <PersonLine me={me} />
        <LanguageSwitch />
        <Button
          size="xs"
          variant="outline"
          color="gray.3"
          loading={signOut.isPending}
          onClick={() => signOut.mutate(null)}
        >
          {t('common.logout')}
        </Button>
      </Group>
    </Group>
  );
}

/** Opens one's own account. */
function PersonLine({ me }: { readonly me: Me }) {
  const { t } = useTexts();
  const postName = usePostName();
  const [isOpen, setOpen] = useState(false);
  const [first] = me.agencies;
  return (
    <>
      <UnstyledButton
        ta="right"
        visibleFrom="sm"
        lh={1.25}
        title={t('common.account')}
        onClick={() => setOpen(true)}
      >
        <Text fw={600} fz="sm">
          {me.name}
        </Text>
        {first ? (
          <Text fz="xs" c="navy.1">
            {t('common.atAgency', {
              post: first.posts.map(postName).join(', '),
              agency: first.agencyName,
            })}
          </Text>
        ) : null}
      </UnstyledButton>
      {isOpen ? (
        <Suspense fallback={null}>
          <AccountDialog me={me} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
