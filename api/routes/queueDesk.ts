import { asId, type AgencyId } from '../../engine/model/ids.ts';
import type { Person } from '../../engine/model/person.ts';
import { callNext } from '../../engine/run/queue/callNext.ts';
import { measureQueue } from '../../engine/run/queue/measureQueue.ts';
import { moveNumber } from '../../engine/run/queue/moveNumber.ts';
import { localDay } from '../../engine/run/localDay.ts';
import { listOf } from '../contract/primitives.ts';
import {
  CallNextSchema,
  DeskViewSchema,
  MoveNumberSchema,
  QueueRecordSchema,
  type DeskView,
  type QueueRecord,
} from '../contract/queue.ts';
import { orRefuse, RefusalError } from '../middleware/refusalError.ts';
import { mayCall, measuredUnits } from '../policy/queueAccess.ts';
import { presentDesk } from '../present/presentQueue.ts';
import type { Services } from '../services.ts';
import {
  answers,
  CommandHeaders,
  createPart,
  declareRoute,
  jsonBody,
  pathParams,
} from './declareRoute.ts';
import { loadQueue } from './loadQueue.ts';
import { actorOf, commandIdOf, personOf } from './requestActor.ts';

const MONTH_DAYS = 30;
const DAY_MS = 86_400_000;

/** Calling numbers at the desks of a one-stop unit, and how long people waited. */
export function queueDeskRoutes(services: Services) {
  const part = createPart();
  const { runtime } = services;

  part.openapi(
    declareRoute('queue.call', {
      method: 'get',
      path: '/queues/{agencyId}/desk',
      tags: ['queue'],
      request: { params: pathParams('agencyId') },
      responses: answers(DeskViewSchema, 'The queue of today, and whom the person called'),
    }),
    async (c) => c.json(await viewDesk(services, personOf(c), c.req.valid('param').agencyId), 200),
  );

  part.openapi(
    declareRoute('queue.call', {
      method: 'post',
      path: '/queues/{agencyId}/calls',
      tags: ['queue'],
      request: {
        params: pathParams('agencyId'),
        headers: CommandHeaders,
        body: jsonBody(CallNextSchema),
      },
      responses: answers(DeskViewSchema, 'The queue after the next number was called'),
    }),
    async (c) => {
      const person = personOf(c);
      const { agencyId } = c.req.valid('param');
      const head = deskHead(person, agencyId, c.req.valid('header'));
      orRefuse(await callNext(runtime, { ...head, ...c.req.valid('json') }));
      return c.json(await viewDesk(services, person, agencyId), 200);
    },
  );

  part.openapi(
    declareRoute('queue.call', {
      method: 'post',
      path: '/queues/{agencyId}/acts',
      tags: ['queue'],
      request: {
        params: pathParams('agencyId'),
        headers: CommandHeaders,
        body: jsonBody(MoveNumberSchema),
      },
      responses: answers(DeskViewSchema, 'The queue after it'),
    }),
    async (c) => {
      const person = personOf(c);
      const { agencyId } = c.req.valid('param');
      const head = deskHead(person, agencyId, c.req.valid('header'));
      orRefuse(await moveNumber(runtime, { ...head, ...c.req.valid('json') }));
      return c.json(await viewDesk(services, person, agencyId), 200);
    },
  );

  part.openapi(
    declareRoute('queue.measure', {
      method: 'get',
      path: '/queue-figures',
      tags: ['queue'],
      responses: answers(listOf(QueueRecordSchema), 'Waiting times of the units of the person'),
    }),
    async (c) => {
      const records = measuredUnits(personOf(c)).map((agencyId) => viewRecord(services, agencyId));
      return c.json((await Promise.all(records)).flat(), 200);
    },
  );

  return part;
}

/** The unit where the person calls numbers; any other answers as if there were none. */
function ownUnit(person: Person, agencyId: string): AgencyId {
  if (!mayCall(person, agencyId)) throw new RefusalError({ code: 'NOT_FOUND' });
  return asId<AgencyId>(agencyId);
}

/** What every act of a person at the desks of their unit carries. */
function deskHead(person: Person, atAgencyId: string, header: Parameters<typeof commandIdOf>[0]) {
  const agencyId = ownUnit(person, atAgencyId);
  return { agencyId, commandId: commandIdOf(header), actor: actorOf(person, agencyId) };
}

async function viewDesk(services: Services, person: Person, agencyId: string): Promise<DeskView> {
  const queue = await loadQueue(services, ownUnit(person, agencyId));
  return presentDesk(queue, person.personId);
}

/** Nothing of an agency that is no one-stop unit: some of those receive too. */
async function viewRecord(
  { runtime, queueLimitMinutes: limitMinutes }: Services,
  agencyId: AgencyId,
): Promise<readonly QueueRecord[]> {
  const agency = await runtime.store.findAgency(agencyId);
  if (agency?.kind !== 'one-stop') return [];
  const now = runtime.now();
  const to = localDay(now);
  const from = localDay(now - (MONTH_DAYS - 1) * DAY_MS);
  const numbers = await runtime.store.listQueueNumbers({ agencyId, from, to });
  const today = numbers.filter(({ takenOn }) => takenOn === to);
  const calendar = runtime.calendars('vietnam');
  return [
    {
      agencyId,
      agencyName: agency.name,
      limitMinutes,
      today: measureQueue(today, limitMinutes, calendar),
      month: measureQueue(numbers, limitMinutes, calendar),
    },
  ];
}
