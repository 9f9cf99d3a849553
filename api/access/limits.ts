import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Tries that may fail before somebody has to wait. */
export type Limit = {
  /** Seconds to wait before the next try of this key; 0 when it may be made now. */
  readonly waitSeconds: (key: string) => Promise<number>;
  /** Counts one try against the key. */
  readonly count: (key: string) => Promise<void>;
  readonly forgive: (key: string) => Promise<void>;
};

/** The limits of the program. Counted in memory: a restart forgives. */
export type Limits = {
  readonly signIn: Limit;
  readonly track: Limit;
  readonly trackMiss: Limit;
  /** Files of anybody whose signatures are checked. */
  readonly check: Limit;
  readonly upload: Limit;
  readonly submit: Limit;
  /** Numbers of the queue taken without an account. */
  readonly queue: Limit;
};

/**
 * Sign-in: 5 failures in 15 minutes per account and address; look-ups: 60 a minute, 10 misses and
 * 20 files to check a minute per address; of applicants without an account 120 files, 30
 * submissions and 60 numbers of the queue in 10 minutes per address.
 */
export function createLimits(): Limits {
  return {
    signIn: createLimit(5, 15 * 60),
    track: createLimit(60, 60),
    trackMiss: createLimit(10, 60),
    check: createLimit(20, 60),
    upload: createLimit(120, 10 * 60),
    submit: createLimit(30, 10 * 60),
    queue: createLimit(60, 10 * 60),
  };
}

function createLimit(points: number, duration: number): Limit {
  const limiter = new RateLimiterMemory({ points, duration });
  return {
    waitSeconds: async (key) => {
      const found = await limiter.get(key);
      if (!found || found.consumedPoints < points) return 0;
      return Math.max(1, Math.ceil(found.msBeforeNext / 1000));
    },
    count: async (key) => {
      try {
        await limiter.consume(key);
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
      }
    },
    forgive: async (key) => {
      await limiter.delete(key);
    },
  };
}
