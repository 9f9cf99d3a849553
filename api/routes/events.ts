import { getCookie } from 'hono/cookie';
import { streamSSE } from 'hono/streaming';
import { LiveEventSchema } from '../contract/events.ts';
import type { LifeEvent } from '../../engine/run/lifeEvents.ts';
import type { Person } from '../../engine/model/person.ts';
import type { LiveStreams } from '../live/liveStreams.ts';
import { SESSION_COOKIE } from '../middleware/authenticate.ts';
import { RefusalError } from '../middleware/refusalError.ts';
import type { Services } from '../services.ts';
import { createPart, declareRoute } from './declareRoute.ts';
import { personOf } from './requestActor.ts';

/** Open streams of one person: a window each, and some that have not noticed being closed. */
export const STREAMS_PER_PERSON_MAX = 20;

/** Live updates by server-sent events. */
export function eventRoutes({ sessions }: Services, streams: LiveStreams) {
  const part = createPart();

  part.openapi(
    declareRoute('events.listen', {
      method: 'get',
      path: '/events',
      tags: ['events'],
      responses: {
        200: {
          description: 'Events named task, dossier, procedure or notice',
          content: { 'text/event-stream': { schema: LiveEventSchema } },
        },
      },
    }),
    (c) => {
      const person = personOf(c);
      const token = getCookie(c, SESSION_COOKIE) ?? '';
      if (!streams.hasRoom(person.personId, STREAMS_PER_PERSON_MAX))
        throw new RefusalError({ code: 'TOO_MANY_STREAMS' });
      c.header('x-accel-buffering', 'no');
      return streamSSE(c, (stream) =>
        streams.serve(stream, {
          key: person.personId,
          hears: (event) => hears(person, event),
          isAlive: () => sessions.isAlive(token),
          onEnd: (listener) => sessions.onEnd(token, listener),
        }),
      );
    },
  );

  return part;
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
