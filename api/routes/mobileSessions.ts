import { asId, type AgencyId, type PersonId } from '../../engine/model/ids.ts';
import type { MobileSessionAct } from '../../engine/model/mobileSession.ts';
import type { Person } from '../../engine/model/person.ts';
import { localDay } from '../../engine/run/localDay.ts';
import { moveSession } from '../../engine/run/mobile/moveSession.ts';
import { planSession } from '../../engine/run/mobile/planSession.ts';
import {
  CancelMobileSessionSchema,
  MobileDeskSchema,
  MobileSessionNewsSchema,
  PlanMobileSessionSchema,
} from '../contract/mobileSessions.ts';
import { listOf } from '../contract/primitives.ts';
import { orNotFound, orRefuse, RefusalError } from '../middleware/refusalError.ts';
import { mayMove, mobileUnits, plansSessions } from '../policy/mobileAccess.ts';
import { presentSessionNews } from '../present/presentMobileSession.ts';
import type { Services } from '../services.ts';
import {
  answers,
  CommandHeaders,
  createPart,
  declareRoute,
  jsonBody,
  pathParams,
} from './declareRoute.ts';
import { actorOf, commandIdOf, personOf } from './requestActor.ts';
import { loadMobileNames, viewMobileDesk } from './viewMobileDesk.ts';

/** Sessions at which officers receive away from their counter. */
export function mobileSessionRoutes(services: Services) {
  const part = createPart();
  const { runtime } = services;

  part.openapi(
    declareRoute('mobileSession.read', {
      method: 'get',
      path: '/mobile-sessions',
      tags: ['mobile sessions'],
      responses: answers(listOf(MobileSessionNewsSchema), 'Those of today and to come, by day'),
    }),
    async (c) => {
      const from = localDay(runtime.now());
      const sessions = await runtime.store.listMobileSessions({ from, agencyIds: null });
      const names = await loadMobileNames(services);
      return c.json(
        sessions.map((session) => presentSessionNews(session, names)),
        200,
      );
    },
  );

  part.openapi(
    declareRoute('mobileSession.work', {
      method: 'get',
      path: '/mobile-sessions/desk',
      tags: ['mobile sessions'],
      responses: answers(MobileDeskSchema, 'The sessions of the units of the person'),
    }),
    async (c) => c.json(await viewMobileDesk(services, personOf(c)), 200),
  );

  part.openapi(
    declareRoute('mobileSession.plan', {
      method: 'post',
      path: '/mobile-sessions',
      tags: ['mobile sessions'],
      request: { headers: CommandHeaders, body: jsonBody(PlanMobileSessionSchema) },
      responses: answers(MobileDeskSchema, 'With the new one'),
    }),
    async (c) => {
      const person = personOf(c);
      const wish = c.req.valid('json');
      const agencyId = asId<AgencyId>(wish.agencyId);
      if (!plansSessions(person, agencyId)) {
        throw new RefusalError({ code: 'FORBIDDEN', reason: 'OTHER_AGENCY' });
      }
      orRefuse(
        await planSession(runtime, {
          ...wish,
          commandId: commandIdOf(c.req.valid('header')),
          actor: actorOf(person, agencyId),
          agencyId,
          officerIds: wish.officerIds.map((id) => asId<PersonId>(id)),
        }),
      );
      return c.json(await viewMobileDesk(services, person), 200);
    },
  );

  for (const act of ['open', 'close'] as const) {
    part.openapi(
      declareRoute('mobileSession.work', {
        method: 'post',
        path: `/mobile-sessions/{mobileSessionId}/${act}`,
        tags: ['mobile sessions'],
        request: { headers: CommandHeaders, params: pathParams('mobileSessionId') },
        responses: answers(MobileDeskSchema, 'The sessions after it'),
      }),
      async (c) => {
        const person = personOf(c);
        const head = await headOf(services, person, c.req.valid('param').mobileSessionId, act);
        const commandId = commandIdOf(c.req.valid('header'));
        orRefuse(await moveSession(runtime, { ...head, commandId, reason: '' }));
        return c.json(await viewMobileDesk(services, person), 200);
      },
    );
  }

  part.openapi(
    declareRoute('mobileSession.plan', {
      method: 'post',
      path: '/mobile-sessions/{mobileSessionId}/cancel',
      tags: ['mobile sessions'],
      request: {
        headers: CommandHeaders,
        params: pathParams('mobileSessionId'),
        body: jsonBody(CancelMobileSessionSchema),
      },
      responses: answers(MobileDeskSchema, 'The sessions after it'),
    }),
    async (c) => {
      const person = personOf(c);
      const head = await headOf(services, person, c.req.valid('param').mobileSessionId, 'cancel');
      const commandId = commandIdOf(c.req.valid('header'));
      const { reason } = c.req.valid('json');
      orRefuse(await moveSession(runtime, { ...head, commandId, reason }));
      return c.json(await viewMobileDesk(services, person), 200);
    },
  );

  return part;
}

/** Who does what with which session; one of another unit answers as if there were none. */
async function headOf(
  { runtime }: Services,
  person: Person,
  mobileSessionId: string,
  act: MobileSessionAct,
) {
  const found = orNotFound(await runtime.store.findMobileSession(mobileSessionId));
  if (!mobileUnits(person).includes(found.agencyId)) throw new RefusalError({ code: 'NOT_FOUND' });
  if (!mayMove(person, found, act)) {
    throw new RefusalError({ code: 'FORBIDDEN', reason: 'NOT_IN_SESSION' });
  }
  return { mobileSessionId, act, actor: actorOf(person, found.agencyId) };
}
