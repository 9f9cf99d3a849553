import { createBrowserRouter, type RouteObject } from 'react-router';

import { AppShell } from './shell/AppShell.tsx';
import { HomeRedirect } from './shell/HomeRedirect.tsx';
import { PageError } from './shell/PageError.tsx';
import { NotFoundPage } from './pages/NotFoundPage.tsx';

/** Each page is its own chunk, read when its address is first opened. */
const PAGES: RouteObject[] = [
  { index: true, Component: HomeRedirect },
  {
    path: 'inbox',
    lazy: { Component: async () => (await import('./pages/InboxPage.tsx')).InboxPage },
  },
  {
    path: 'tasks/:taskId',
    lazy: { Component: async () => (await import('./pages/TaskPage.tsx')).TaskPage },
  },
  {
    path: 'counter',
    lazy: { Component: async () => (await import('./pages/CounterPage.tsx')).CounterPage },
  },
  {
    path: 'dossiers',
    lazy: { Component: async () => (await import('./pages/DossierListPage.tsx')).DossierListPage },
  },
  {
    path: 'dossiers/:dossierId',
    lazy: { Component: async () => (await import('./pages/DossierPage.tsx')).DossierPage },
  },
  {
    path: 'procedures',
    lazy: {
      Component: async () =>
        (await import('./pages/officer/ProcedureListPage.tsx')).ProcedureListPage,
    },
  },
  {
    path: 'procedures/:procedureId',
    lazy: {
      Component: async () =>
        (await import('./pages/officer/ProcedureEditorPage.tsx')).ProcedureEditorPage,
    },
  },
  {
    path: 'admin',
    lazy: { Component: async () => (await import('./pages/AdminPage.tsx')).AdminPage },
  },
  { path: '*', Component: NotFoundPage },
];

/** The router over every address of paths.ts; a page that fails leaves the navigation usable. */
export function createRouter() {
  return createBrowserRouter([
    {
      path: 'login',
      lazy: { Component: async () => (await import('./pages/LoginPage.tsx')).LoginPage },
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
