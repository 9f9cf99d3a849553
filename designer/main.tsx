/**
 * Chooses between the applicant's tracking page and the officers' application.
 *
 * The tracking page is read on weak phones and networks, so nothing of the officers' application
 * (Mantine, queries, router) may be imported from here.
 */
import './theme/fonts.css';

const root = document.getElementById('root');
if (!root) throw new Error('Expected index.html to hold #root, but it does not.');

if (window.location.pathname.startsWith('/tracking')) {
  const { startTracking } = await import('./tracking/startTracking.tsx');
  startTracking(root);
} else {
  const { startApp } = await import('./app.tsx');
  await startApp(root);
}
