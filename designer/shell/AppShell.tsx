import { AppShell as Frame, Box, Burger, Loader, NavLink } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { NavLink as RouteLink, Navigate, Outlet, useLocation, useMatch } from 'react-router';

import type { Me } from '../../api/contract/session.ts';
import { useSession } from '../api/useSession.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { useLiveUpdates } from '../live/useLiveUpdates.ts';
import { paths } from '../paths.ts';
import { ErrorState } from '../answer/ErrorState.tsx';
import { AppHeader } from './AppHeader.tsx';
import { navigationFor } from './navigation.ts';

const MaintenanceBanner = lazy(async () => ({
  default: (await import('../service/MaintenanceBanner.tsx')).MaintenanceBanner,
}));

const HEADER_HEIGHT = 56;
const NAVBAR_WIDTH = 190;
/** A task is reached from the inbox. */
const TASKS = paths.task({ taskId: '' });
/** A drawing needs the width: there the navigation opens from the header. */
const DRAWING = `${paths.procedures()}/:procedureId`;

/** Every page of a signed-in person stands in here; without a session it leads to the login. */
export function AppShell() {
  const { data: me, error, refetch } = useSession();
  const location = useLocation();
  if (me) return <Shell me={me} />;
  if (me === null) {
    return <Navigate to={paths.login()} state={{ from: location.pathname }} replace />;
  }
  return (
    <Box component="main" p="xl">
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loader />}
    </Box>
  );
}

function Shell({ me }: { readonly me: Me }) {
  const { t } = useTexts();
  const { pathname } = useLocation();
  const isDrawing = useMatch(DRAWING) !== null;
  const [isOpen, navigation] = useDisclosure(false);
  const { isConnected } = useLiveUpdates();
  return (
    <Frame
      header={{ height: HEADER_HEIGHT }}
      navbar={{
        width: NAVBAR_WIDTH,
        breakpoint: 'sm',
        collapsed: { mobile: !isOpen, desktop: isDrawing && !isOpen },
      }}
      padding="lg"
    >
      <a className="lt-skip" href="#content">
        {t('common.skipToContent')}
      </a>
      <Frame.Header className="lt-header">
        <AppHeader me={me} isConnected={isConnected}>
          <Burger
            opened={isOpen}
            onClick={navigation.toggle}
            {...(isDrawing ? {} : { hiddenFrom: 'sm' })}
            size="sm"
            color="white"
            aria-label={t('common.openNavigation')}
          />
        </AppHeader>
      </Frame.Header>
      <Frame.Navbar aria-label={t('common.mainNavigation')} className="lt-nav" py="sm">
        {navigationFor(me).map((entry) => (
          <NavLink
            key={entry.to}
            component={RouteLink}
            to={entry.to}
            label={t(entry.text)}
            onClick={navigation.close}
            data-under={entry.to === paths.inbox() && pathname.startsWith(TASKS)}
          />
        ))}
      </Frame.Navbar>
      <Frame.Main id="content" tabIndex={-1}>
        <Suspense>
          <MaintenanceBanner />
        </Suspense>
        <Outlet />
      </Frame.Main>
    </Frame>
  );
}
