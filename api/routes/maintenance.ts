import { parseInstant } from '../../engine/calendar/parseInstant.ts';
import { announceMaintenance } from '../../engine/run/service/announceMaintenance.ts';
import { withdrawMaintenance } from '../../engine/run/service/withdrawMaintenance.ts';
import { listOf } from '../contract/primitives.ts';
import {
  AnnounceMaintenanceSchema,
  MaintenanceViewSchema,
  type MaintenanceView,
} from '../contract/service.ts';
import { orRefuse } from '../middleware/refusalError.ts';
import { toMoment } from '../present/moment.ts';
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

/** When the program will not be there. */
export function maintenanceRoutes(services: Services) {
  const part = createPart();
  const { runtime } = services;

  part.openapi(
    declareRoute('maintenance.read', {
      method: 'get',
      path: '/maintenances',
      tags: ['administration'],
      responses: answers(listOf(MaintenanceViewSchema), 'Those to come, and one that lasts'),
    }),
    async (c) => c.json(await viewMaintenances(services), 200),
  );

  part.openapi(
    declareRoute('maintenance.announce', {
      method: 'post',
      path: '/maintenances',
      tags: ['administration'],
      request: { headers: CommandHeaders, body: jsonBody(AnnounceMaintenanceSchema) },
      responses: answers(listOf(MaintenanceViewSchema), 'With the new one'),
    }),
    async (c) => {
      const { from, to, reason } = c.req.valid('json');
      const commandId = commandIdOf(c.req.valid('header'));
      const time = { from: parseInstant(from) ?? 0, to: parseInstant(to) ?? 0 };
      const actor = actorOf(personOf(c));
      orRefuse(await announceMaintenance(runtime, { commandId, actor, reason, ...time }));
      return c.json(await viewMaintenances(services), 200);
    },
  );

  part.openapi(
    declareRoute('maintenance.announce', {
      method: 'post',
      path: '/maintenances/{maintenanceId}/withdrawal',
      tags: ['administration'],
      request: { headers: CommandHeaders, params: pathParams('maintenanceId') },
      responses: answers(listOf(MaintenanceViewSchema), 'Without it'),
    }),
    async (c) => {
      const { maintenanceId } = c.req.valid('param');
      const commandId = commandIdOf(c.req.valid('header'));
      const actor = actorOf(personOf(c));
      orRefuse(await withdrawMaintenance(runtime, { commandId, actor, maintenanceId }));
      return c.json(await viewMaintenances(services), 200);
    },
  );

  return part;
}

async function viewMaintenances({ runtime }: Services): Promise<readonly MaintenanceView[]> {
  const known = await runtime.store.listMaintenances(runtime.now());
  return known.map(({ maintenanceId, from, to, reason }) => ({
    maintenanceId,
    from: toMoment(from),
    to: toMoment(to),
    reason,
  }));
}
