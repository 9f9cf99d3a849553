import type { AgencyId, PersonId } from './ids.ts';
import type { Instant } from './time.ts';

/** Where a person works: one post in one agency. Tasks go to placements, never to persons. */
export type Placement = { readonly agencyId: AgencyId; readonly post: string };

/** One person with an account. Usernames are unique. */
export type Person = {
  readonly personId: PersonId;
  readonly username: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly roles: readonly string[];
  readonly placements: readonly Placement[];
  readonly status: 'active' | 'blocked';
  /** Made by the demonstration seed; such accounts are refused beyond loopback. */
  readonly isDemo: boolean;
};

/** One login. Only the hash of the token is kept. */
export type Session = {
  readonly tokenHash: string;
  readonly personId: PersonId;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
  readonly expiresAt: Instant;
};
