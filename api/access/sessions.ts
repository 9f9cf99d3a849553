import { createHash, randomBytes } from 'node:crypto';
import { emptyChange } from '../../engine/model/change.ts';
import type { Person, Session } from '../../engine/model/person.ts';
import type { Store } from '../../engine/store/store.ts';

const MINUTE_MS = 60_000;
/** A session ends after this time without a request … */
export const IDLE_MS = 30 * MINUTE_MS;
/** … and after this time in any event. */
export const ABSOLUTE_MS = 12 * 60 * MINUTE_MS;
/** Seen again within this time: not written, so that reading does not cost a commit. */
const SEEN_MS = MINUTE_MS;

/** Opens, finds and ends sessions. Tokens have 256 random bits; the store knows only their hash. */
export type Sessions = {
  /**
   * Ends the session of `oldToken`, if any, and opens a new one: a token never survives a sign-in.
   * Sessions of the person that are over leave the store.
   */
  readonly open: (person: Person, oldToken: string | null) => Promise<string>;
  /**
   * The person of a token, null when it is unknown, idle, too old, or the account is not in use.
   */
  readonly find: (token: string) => Promise<Person | null>;
  /** Whether a session goes on; looking does not count as use. */
  readonly isAlive: (token: string) => Promise<boolean>;
  readonly end: (token: string) => Promise<void>;
  /** Calls once when the session is ended by hand; the answer takes the wish back. */
  readonly onEnd: (token: string, listener: () => void) => () => void;
};

type Parts = {
  readonly store: Store;
  readonly now: () => number;
  readonly demonstration: boolean;
};

/** Sessions kept in the store; demonstration accounts have none unless they are served. */
export function createSessions({ store, now, demonstration }: Parts): Sessions {
  const endings = createEndings();
  const isOver = (session: Session) =>
    now() >= session.expiresAt || now() - session.lastSeenAt >= IDLE_MS;
  const change = async (sessions: readonly Session[], removedTokenHashes: readonly string[]) => {
    await store.commit({ ...emptyChange(), sessions, removedTokenHashes });
    for (const tokenHash of removedTokenHashes) endings.tell(tokenHash);
  };
  const alive = async (session: Session): Promise<Person | null> => {
    if (isOver(session)) return null;
    const person = await store.findPerson(session.personId);
    return person && mayEnter(person, demonstration) ? person : null;
  };
  return {
    open: async (person, oldToken) => {
      const token = randomBytes(32).toString('base64url');
      const at = now();
      const session: Session = {
        tokenHash: hashToken(token),
        personId: person.personId,
        createdAt: at,
        lastSeenAt: at,
        expiresAt: at + ABSOLUTE_MS,
      };
      const over = (await store.listSessions(person.personId)).filter(isOver);
      const old = oldToken === null ? [] : [hashToken(oldToken)];
      await change([session], [...over.map((it) => it.tokenHash), ...old]);
      return token;
    },
    find: async (token) => {
      const session = await store.findSession(hashToken(token));
      const person = session ? await alive(session) : null;
      if (session && person && now() - session.lastSeenAt >= SEEN_MS) {
        const seen = { ...session, lastSeenAt: now() };
        await store.commit({ ...emptyChange(), sessions: [seen] });
      }
      return person;
    },
    isAlive: async (token) => {
      const session = await store.findSession(hashToken(token));
      return session !== null && (await alive(session)) !== null;
    },
    end: async (token) => {
      await change([], [hashToken(token)]);
    },
    onEnd: (token, listener) => endings.listen(hashToken(token), listener),
  };
}

/** Whether the account may be used at all. */
export function mayEnter(person: Person, demonstration: boolean): boolean {
  return person.status === 'active' && (demonstration || !person.isDemo);
}

/** Who wants to know that a session ends, by the hash of its token. */
function createEndings() {
  const listeners = new Map<string, Set<() => void>>();
  return {
    tell: (tokenHash: string) => {
      for (const listener of listeners.get(tokenHash) ?? []) listener();
      listeners.delete(tokenHash);
    },
    listen: (tokenHash: string, listener: () => void) => {
      const those = listeners.get(tokenHash) ?? new Set();
      listeners.set(tokenHash, those.add(listener));
      return () => {
        those.delete(listener);
        if (those.size === 0) listeners.delete(tokenHash);
      };
    },
  };
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
