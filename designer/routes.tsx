import { createBrowserRouter, type RouteObject } from 'react-router';

import { AppShell } from './shell/AppShell.tsx';
import { HomeRedirect } from './shell/HomeRedirect.tsx';
import { PageError } from './shell/PageError.tsx';
import { NotFoundPage } from './pages/NotFoundPage.tsx';

/**
 * Each page is its own chunk, read when its address is first opened. `lazy` is a function: of the
 * router's other form, an object, a chunk that cannot be read leaves the page empty without an
 * error.
 */
const PAGES: RouteObject[] = [
  { index: true, Component: HomeRedirect },
  {
    path: 'inbox',
    lazy: async () => ({ Component: (await import('./pages/InboxPage.tsx')).InboxPage }),
  },
  {
    path: 'tasks/:taskId',
    lazy: async () => ({ Component: (await import('./pages/TaskPage.tsx')).TaskPage }),
  },
  {
    path: 'counter',
    lazy: async () => ({ Component: (await import('./pages/CounterPage.tsx')).CounterPage }),
  },
  {
    path: 'dossiers',
    lazy: async () => ({
      Component: (await import('./pages/DossierListPage.tsx')).DossierListPage,
    }),
  },
  {
    path: 'dossiers/:dossierId',
    lazy: async () => ({ Component: (await import('./pages/DossierPage.tsx')).DossierPage }),
  },
  {
    path: 'submissions',
    lazy: async () => ({
      Component: (await import('./pages/SubmissionListPage.tsx')).SubmissionListPage,
    }),
  },
  {
    path: 'submissions/:submissionId',
    lazy: async () => ({
      Component: (await import('./pages/SubmissionPage.tsx')).SubmissionPage,
    }),
  },
  {
    path: 'procedures',
    lazy: async () => ({
      Component: (await import('./pages/officer/ProcedureListPage.tsx')).ProcedureListPage,
    }),
  },
  {
    path: 'procedures/:procedureId',
    lazy: async () => ({
      Component: (await import('./pages/officer/ProcedureEditorPage.tsx')).ProcedureEditorPage,
    }),
  },
  {
    path: 'mobile-sessions',
    lazy: async () => ({
      Component: (await import('./pages/MobileSessionPage.tsx')).MobileSessionPage,
    }),
  },
  {
    path: 'substitutions',
    lazy: async () => ({
      Component: (await import('./pages/SubstitutionPage.tsx')).SubstitutionPage,
    }),
  },
  {
    path: 'feedback',
    lazy: async () => ({ Component: (await import('./pages/FeedbackPage.tsx')).FeedbackPage }),
  },
  {
    path: 'payments',
    lazy: async () => ({
      Component: (await import('./pages/AwaitedPaymentPage.tsx')).AwaitedPaymentPage,
    }),
  },
  {
    path: 'statistics',
    lazy: async () => ({
      Component: (await import('./pages/StatisticsPage.tsx')).StatisticsPage,
    }),
  },
  {
    path: 'admin',
    lazy: async () => ({ Component: (await import('./pages/AdminPage.tsx')).AdminPage }),
  },
  { path: '*', Component: NotFoundPage },
];

/** The router over every address of paths.ts; a page that fails leaves the navigation usable. */
export function createRouter() {
  return createBrowserRouter([
    {
      path: 'login',
      lazy: async () => ({ Component: (await import('./pages/LoginPage.tsx')).LoginPage }),
      ErrorBoundary: PageError,
      HydrateFallback: () => null,
    },
    {
      path: 'submit',
      lazy: async () => ({ Component: (await import('./pages/SubmitPage.tsx')).SubmitPage }),
      ErrorBoundary: PageError,
      HydrateFallback: () => null,
    },
    {
      path: 'submit/supplement',
      lazy: async () => ({
        Component: (await import('./pages/SupplementPage.tsx')).SupplementPage,
      }),
      ErrorBoundary: PageError,
      HydrateFallback: () => null,
    },
    {
      path: 'queue/:agencyId?',
      lazy: async () => ({ Component: (await import('./pages/QueuePage.tsx')).QueuePage }),
      ErrorBoundary: PageError,
      HydrateFallback: () => null,
    },
    {
      Component: AppShell,
      ErrorBoundary: PageError,
      HydrateFallback: () => null,
      children: [{ ErrorBoundary: PageError, children: PAGES }],
    },
  ]);
}
