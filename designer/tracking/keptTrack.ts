import type { Track } from '../../api/contract/tracking.ts';

const KEY = 'lienthong.tracking';

/** Keeps both codes in this tab while the applicant is at the gateway, which never sees them. */
export function keepTrack(track: Track): void {
  window.sessionStorage.setItem(KEY, JSON.stringify(track));
}

/** What was kept; null when nobody left this page to pay. */
export function keptTrack(): Track | null {
  const text = window.sessionStorage.getItem(KEY);
  return text === null ? null : (JSON.parse(text) as Track);
}

/** Forgets what was kept, once the applicant is back or looks for something else. */
export function forgetTrack(): void {
  window.sessionStorage.removeItem(KEY);
}
