import { randomBytes } from 'node:crypto';
import type { SignOnSecrets } from './signOnIssuer.ts';

/** How long a person may take at the issuer. */
export const TRIP_MS = 10 * 60_000;
const TRIPS_MAX = 10_000;

/** One way to the issuer and back. */
export type SignOnTrip = {
  readonly secrets: SignOnSecrets;
  /** Page to come back to, a path of this program. */
  readonly returnTo: string;
  /** The session that the browser had when it left, which ends when a new one opens. */
  readonly oldToken: string | null;
};

/** The sign-ons under way. */
export type SignOnTrips = {
  /** Keeps a trip; the key is for the browser that began it. */
  readonly keep: (trip: SignOnTrip) => string;
  /** The trip of a key, once; null when it is unknown, used or too old. */
  readonly take: (tripKey: string) => SignOnTrip | null;
};

/**
 * Sign-ons under way, in memory: a restart forgets them, and their people begin again.
 *
 * Invariants: the map is in the order of beginning, and never longer than TRIPS_MAX; the oldest
 * gives way.
 */
export function createSignOnTrips(now: () => number): SignOnTrips {
  const trips = new Map<string, SignOnTrip & { readonly until: number }>();
  const dropOld = () => {
    for (const [tripKey, { until }] of trips) {
      if (until > now() && trips.size < TRIPS_MAX) return;
      trips.delete(tripKey);
    }
  };
  return {
    keep: (trip) => {
      dropOld();
      const tripKey = randomBytes(32).toString('base64url');
      trips.set(tripKey, { ...trip, until: now() + TRIP_MS });
      return tripKey;
    },
    take: (tripKey) => {
      const trip = trips.get(tripKey);
      trips.delete(tripKey);
      return trip && trip.until > now() ? trip : null;
    },
  };
}
