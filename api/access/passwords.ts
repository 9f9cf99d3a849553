import { hash, verify } from '@node-rs/argon2';
import { accept, refuse, type Result } from '../../engine/model/result.ts';

/** OWASP's floor for argon2id; one hash takes about 60 ms of CPU. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const HASHES_MAX = 2;
const WAITING_MAX = 50;

/** Proves passwords. At most two hashes are computed at once, and at most fifty wait. */
export type Passwords = {
  readonly hash: (password: string) => Promise<string>;
  /**
   * Whether the password belongs to the hash; null stands for an unknown account and takes as long.
   * Refuses: HASHES_BUSY when too many wait.
   */
  readonly verify: (
    passwordHash: string | null,
    password: string,
  ) => Promise<Result<boolean, { readonly code: 'HASHES_BUSY' }>>;
};

/**
 * Makes the prover; the hash that no password has is made with the first sign-in, whoever it is.
 */
export function createPasswords(): Passwords {
  const gate = createGate();
  let nobody: Promise<string> | null = null;
  return {
    hash: (password) => gate.through(() => hash(password, ARGON2)),
    verify: async (passwordHash, password) => {
      if (gate.waiting() >= WAITING_MAX) return refuse({ code: 'HASHES_BUSY' });
      nobody ??= gate.through(() => hash(crypto.randomUUID(), ARGON2));
      const impossible = await nobody;
      const stored = passwordHash ?? impossible;
      const fits = await gate.through(() => verify(stored, password));
      return accept(fits && passwordHash !== null);
    },
  };
}

function createGate() {
  const queue: (() => void)[] = [];
  let running = 0;
  const leave = () => {
    running -= 1;
    queue.shift()?.();
  };
  const enter = async () => {
    if (running >= HASHES_MAX) await new Promise<void>((resolve) => queue.push(resolve));
    running += 1;
  };
  return {
    waiting: () => queue.length,
    through: async <Value>(work: () => Promise<Value>): Promise<Value> => {
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
