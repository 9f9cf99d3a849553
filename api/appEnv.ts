import type { Person } from '../engine/model/person.ts';

/** What the middleware leaves for the routes. */
export type AppEnv = {
  readonly Variables: {
    /** The person signed in; null on public requests. */
    person: Person | null;
    requestId: string;
  };
};
