import type { SSEStreamingApi } from 'hono/streaming';
import type { LifeEvent } from '../../engine/run/lifeEvents.ts';
import type { Runtime } from '../../engine/run/runtime.ts';
import type { Services } from '../services.ts';

const HEARTBEAT_MS = 15_000;
const WAITING_MAX = 1000;

/** Who listens at the other end of a stream. */
export type Listener = {
  /** The person, or the address of somebody without an account. */
  readonly key: string;
  readonly hears: (event: LifeEvent) => boolean;
  /** Asked now and then; a stream whose listener may hear no more is closed. */
  readonly isAlive: () => Promise<boolean>;
  /** Is told when the listener may hear no more; returns the function that stops asking. */
  readonly onEnd: (listener: () => void) => () => void;
};

/** Open live streams by listener. */
export type LiveStreams = {
  /** Whether the listener may open one more, of at most so many. */
  readonly hasRoom: (key: string, max: number) => boolean;
  /** Writes what the listener hears until the browser leaves or the listener may hear no more. */
  readonly serve: (stream: SSEStreamingApi, listener: Listener) => Promise<void>;
};

/**
 * Live updates: what changed, by kind and id; the browser reads it again by the ordinary routes.
 */
export function createLiveStreams({ runtime }: Services): LiveStreams {
  const open = new Map<string, number>();
  const count = (key: string, by: number) => {
    const next = (open.get(key) ?? 0) + by;
    if (next > 0) open.set(key, next);
    else open.delete(key);
  };
  return {
    hasRoom: (key, max) => (open.get(key) ?? 0) < max,
    serve: async (stream, listener) => {
      count(listener.key, 1);
      try {
        await serveOne(runtime, stream, listener);
      } finally {
        count(listener.key, -1);
      }
    },
  };
}

async function serveOne(
  { events, now }: Runtime,
  stream: SSEStreamingApi,
  { hears, isAlive, onEnd }: Listener,
): Promise<void> {
  const queue: LifeEvent[] = [];
  let wake: () => void = () => undefined;
  const unsubscribe = events.subscribe((event) => {
    if (!hears(event) || queue.length >= WAITING_MAX) return;
    queue.push(event);
    wake();
  });
  stream.onAbort(() => wake());
  let isEnded = false;
  const forget = onEnd(() => {
    isEnded = true;
    wake();
  });
  try {
    await stream.write(': open\n\n');
    let askedAt = now();
    while (!stream.aborted && !stream.closed && !isEnded) {
      await writeAll(stream, queue);
      const isSilent = await waitUntil((resume) => (wake = resume), queue);
      // A stream that is never silent asks too whether its session goes on.
      if (!isSilent && now() - askedAt < HEARTBEAT_MS) continue;
      askedAt = now();
      if (!(await isAlive())) break;
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
