import { getCookie } from 'hono/cookie';
import { streamSSE } from 'hono/streaming';
import { LiveEventSchema } from '../contract/events.ts';
import { createLiveStreams } from '../live/liveStreams.ts';
import { SESSION_COOKIE } from '../middleware/authenticate.ts';
import { RefusalError } from '../middleware/refusalError.ts';
import type { Services } from '../services.ts';
import { createPart, declareRoute } from './declareRoute.ts';
import { personOf } from './requestActor.ts';

/** Live updates by server-sent events. */
export function eventRoutes(services: Services) {
  const part = createPart();
  const streams = createLiveStreams(services);

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
      if (!streams.hasRoom(person.personId)) throw new RefusalError({ code: 'TOO_MANY_STREAMS' });
      c.header('x-accel-buffering', 'no');
      return streamSSE(c, (stream) => streams.serve(stream, person, token));
    },
  );

  return part;
}
