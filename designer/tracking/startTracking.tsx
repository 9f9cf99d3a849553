import './tracking.css';

import { createRoot } from 'react-dom/client';

import { TrackingPage } from './TrackingPage.tsx';

/** Draws the applicant's page into `root`; called once per page load. */
export function startTracking(root: HTMLElement): void {
  createRoot(root).render(<TrackingPage />);
}
