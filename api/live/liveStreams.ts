import type { SSEStreamingApi } from 'hono/streaming';
import type { LifeEvent } from '../../engine/run/lifeEvents.ts';
import type { Person } from '../../engine/model/person.ts';
import type { Services } from '../services.ts';

const HEARTBEAT_MS = 15_000;
/** Open streams of one person: a window each, and some that have not noticed being closed. */
export const STREAMS_PER_PERSON_MAX = 20;
const WAITING_MAX = 1000;

/** Open live streams by person. */
export type LiveStreams = {
  /** Whether the person may open one more. */
  readonly hasRoom: (personId: string) => boolean;
  /** Writes the events that the person may see until the browser leaves or the session ends. */
  readonly serve: (stream: SSEStreamingApi, person: Person, token: string) => Promise<void>;
};

/**
 * Live updates: what changed, by kind and id; the browser reads it again by the ordinary routes.
 */
export function createLiveStreams(services: Services): LiveStreams {
  const open = new Map<string, number>();
  const count = (personId: string, by: number) => {
    const next = (open.get(personId) ?? 0) + by;
    if (next > 0) open.set(personId, next);
    else open.delete(personId);
  };
  return {
    hasRoom: (personId) => (open.get(personId) ?? 0) < STREAMS_PER_PERSON_MAX,
    serve: async (stream, person, token) => {
      count(person.personId, 1);
      try {
        await serveOne(services, stream, { person, token });
      } finally {
        count(person.personId, -1);
      }
    },
  };
}

async function serveOne(
  services: Services,
  stream: SSEStreamingApi,
  { person, token }: { readonly person: Person; readonly token: string },
): Promise<void> {
  const queue: LifeEvent[] = [];
  let wake: () => void = () => undefined;
  const unsubscribe = services.runtime.events.subscribe((event) => {
    if (!hears(person, event) || queue.length >= WAITING_MAX) return;
    queue.push(event);
    wake();
  });
  stream.onAbort(() => wake());
  let isEnded = false;
  const forget = services.sessions.onEnd(token, () => {
    isEnded = true;
    wake();
  });
  try {
    await stream.write(': open\n\n');
    let askedAt = services.runtime.now();
    while (!stream.aborted && !stream.closed && !isEnded) {
      await writeAll(stream, queue);
      const isSilent = await waitUntil((resume) => (wake = resume), queue);
      // A stream that is never silent asks too whether its session goes on.
      if (!isSilent && services.runtime.now() - askedAt < HEARTBEAT_MS) continue;
      askedAt = services.runtime.now();
      if (!(await services.sessions.isAlive(token))) break;
      if (isSilent) await stream.write(': heartbeat\n\n');
    }
  } finally {
    forget();
    unsubscribe();
  }
}

async function writeAll(stream: SSEStreamingApi, queue: LifeEvent[]): Promise<void> {
  for (let event = queue.shift(); event; event = queue.shift()) {
    const { type, id, revision } = event;
    await stream.writeSSE({ event: type, data: JSON.stringify({ type, id, revision }) });
  }
}

/** Resolves when woken (false), or after the time of a heartbeat (true). */
function waitUntil(onWake: (resume: () => void) => void, queue: LifeEvent[]): Promise<boolean> {
  if (queue.length > 0) return Promise.resolve(false);
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), HEARTBEAT_MS);
    timer.unref();
    onWake(() => {
      clearTimeout(timer);
      resolve(false);
    });
  });
}

/**
 * Procedures concern everybody with an account; dossiers and tasks only the agencies that take
 * part, notices also one person alone.
 */
function hears(person: Person, event: LifeEvent): boolean {
  if (event.type === 'procedure') return true;
  if (event.personIds?.includes(person.personId) === true) return true;
  return person.placements.some((place) => event.agencyIds.includes(place.agencyId));
}
