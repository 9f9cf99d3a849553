import './theme/mantine.css';
import './theme/app.css';

import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';

import { queryClient } from './api/queryClient.ts';
import { loadEnglish } from './i18n/english.ts';
import { readLanguage, rememberLanguage } from './i18n/language.ts';
import { createRouter } from './routes.tsx';
import { cssVariablesResolver, theme } from './theme/theme.ts';

/** Read after the first page: what is told before is kept and shown then. */
const NotificationCorner = lazy(async () => ({
  default: (await import('./shell/NotificationCorner.tsx')).NotificationCorner,
}));

/** Draws the officers' application into `root`; called once per page load. */
export async function startApp(root: HTMLElement): Promise<void> {
  const language = readLanguage();
  rememberLanguage(language);
  if (language === 'en') await loadEnglish();
  const router = createRouter();
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        forceColorScheme="light"
        deduplicateCssVariables={false}
      >
        <Suspense>
          <NotificationCorner />
        </Suspense>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
