import { useEffect, useState } from 'react';

import type { QueueView, TakenNumber } from '../../api/contract/queue.ts';

const KEY = 'lienthong.number';
/** A narrow screen is somebody's own; a wide one stands in the hall. */
const OWN_SCREEN = '(max-width: 48em)';
const SHOWN_MS = 15_000;

type Kept = TakenNumber & { readonly agencyId: string };

/**
 * The number that was taken here. A phone keeps it until it is served or the day is over; a screen
 * in the hall shows it for a while and is free for who comes next.
 */
export function useOwnNumber({ agencyId, on, waiting, called, absent }: QueueView) {
  const [kept, setKept] = useState(readKept);
  const isOwnScreen = window.matchMedia(OWN_SCREEN).matches;
  const isHere = kept?.agencyId === agencyId && kept.on === on;
  const live = [...waiting, ...absent, ...called.map(({ number }) => number)];
  const number = isHere && live.includes(kept.number) ? kept.number : null;
  useEffect(() => {
    if (isOwnScreen || kept === null) return undefined;
    const timer = setTimeout(() => setKept(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isOwnScreen, kept]);
  const keep = (taken: TakenNumber) => {
    const next = { ...taken, agencyId };
    setKept(next);
    if (isOwnScreen) window.localStorage.setItem(KEY, JSON.stringify(next));
  };
  return { number, keep, isOwnScreen };
}

function readKept(): Kept | null {
  const text = window.localStorage.getItem(KEY);
  return text === null ? null : (JSON.parse(text) as Kept);
}
