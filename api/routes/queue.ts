import { streamSSE } from 'hono/streaming';
import { asId, type AgencyId } from '../../engine/model/ids.ts';
import { takeNumber } from '../../engine/run/queue/takeNumber.ts';
import { LiveEventSchema } from '../contract/events.ts';
import { listOf } from '../contract/primitives.ts';
import { QueuePlaceSchema, QueueViewSchema, TakenNumberSchema } from '../contract/queue.ts';
import type { LiveStreams } from '../live/liveStreams.ts';
import { clientAddress } from '../middleware/clientAddress.ts';
import { orRefuse, RefusalError } from '../middleware/refusalError.ts';
import { spend } from '../middleware/spend.ts';
import { mayCall } from '../policy/queueAccess.ts';
import { toDay } from '../present/moment.ts';
import { presentQueue } from '../present/presentQueue.ts';
import type { Services } from '../services.ts';
import {
  answers,
  createPart,
  declareRoute,
  pathParams,
  UnguessableCommandHeaders,
} from './declareRoute.ts';
import { loadQueue } from './loadQueue.ts';
import { actorOf, commandIdOf } from './requestActor.ts';

/** All who wait in one hall may share its address; the page of one more asks now and then. */
const STREAMS_PER_ADDRESS_MAX = 200;

/** The queue at the one-stop counter for everybody: who is called, and taking a number. */
export function queueRoutes(services: Services, streams: LiveStreams) {
  const part = createPart();
  const { runtime, limits } = services;

  part.openapi(
    declareRoute('queue.read', {
      method: 'get',
      path: '/queues',
      tags: ['queue'],
      responses: answers(listOf(QueuePlaceSchema), 'Units where numbers are taken, by code'),
    }),
    async (c) => {
      const agencies = await runtime.store.listAgencies();
      const places = agencies.filter(({ kind }) => kind === 'one-stop');
      return c.json(
        places.map(({ agencyId, name }) => ({ agencyId, agencyName: name })),
        200,
      );
    },
  );

  part.openapi(
    declareRoute('queue.read', {
      method: 'get',
      path: '/queues/{agencyId}',
      tags: ['queue'],
      request: { params: pathParams('agencyId') },
      responses: answers(QueueViewSchema, 'The queue of the unit today'),
    }),
    async (c) =>
      c.json(presentQueue(await loadQueue(services, c.req.valid('param').agencyId)), 200),
  );

  part.openapi(
    declareRoute('queue.listen', {
      method: 'get',
      path: '/queues/{agencyId}/events',
      tags: ['queue'],
      request: { params: pathParams('agencyId') },
      responses: {
        200: {
          description: 'Events named queue: read the queue again',
          content: { 'text/event-stream': { schema: LiveEventSchema } },
        },
      },
    }),
    async (c) => {
      const { agency } = await loadQueue(services, c.req.valid('param').agencyId);
      const address = clientAddress(c);
      if (!streams.hasRoom(address, STREAMS_PER_ADDRESS_MAX))
        throw new RefusalError({ code: 'TOO_MANY_STREAMS' });
      c.header('x-accel-buffering', 'no');
      return streamSSE(c, (stream) =>
        streams.serve(stream, {
          key: address,
          hears: ({ type, id }) => type === 'queue' && id === agency.agencyId,
          isAlive: async () => true,
          onEnd: () => () => undefined,
        }),
      );
    },
  );

  part.openapi(
    declareRoute('queue.take', {
      method: 'post',
      path: '/queues/{agencyId}/numbers',
      tags: ['queue'],
      request: { params: pathParams('agencyId'), headers: UnguessableCommandHeaders },
      responses: answers(TakenNumberSchema, 'The number that was taken'),
    }),
    async (c) => {
      const { agencyId } = c.req.valid('param');
      const person = c.get('person');
      const isAtDesk = person !== null && mayCall(person, agencyId);
      if (!isAtDesk) await spend(limits.queue, clientAddress(c));
      const actor = isAtDesk ? actorOf(person, agencyId) : { personId: null, agencyId: null };
      const commandId = commandIdOf(c.req.valid('header'));
      const id = asId<AgencyId>(agencyId);
      const { number } = orRefuse(await takeNumber(runtime, { commandId, actor, agencyId: id }));
      return c.json({ number, on: toDay(runtime.now()) }, 200);
    },
  );

  return part;
}
