import { termRule } from '../../engine/calendar/termRule.ts';
import { startClock } from '../../engine/calendar/startClock.ts';
import type { Clock } from '../../engine/model/clock.ts';
import { refuseReceiving } from '../../engine/run/life/refuseReceiving.ts';
import { asId, type AgencyId } from '../../engine/model/ids.ts';
import type { Person } from '../../engine/model/person.ts';
import { decideFees } from '../../engine/run/payments/decideFees.ts';
import { refuseFiling } from '../../engine/run/refuseFiling.ts';
import { personOf } from './requestActor.ts';
import { PreviewDossierSchema, PromiseViewSchema } from '../contract/promise.ts';
import { orRefuse, RefusalError } from '../middleware/refusalError.ts';
import { loadVersionModel, type VersionModel } from '../model/versionModel.ts';
import { toDay, toMomentOrNull } from '../present/moment.ts';
import { presentLedger } from '../present/presentLedger.ts';
import type { Services } from '../services.ts';
import { answers, createPart, declareRoute, jsonBody } from './declareRoute.ts';
import { loadProcedure } from './loadProcedure.ts';

/** What a dossier would be promised if it came in now. */
export function dossierPromiseRoutes(services: Services) {
  const part = createPart();
  const { runtime } = services;

  part.openapi(
    declareRoute('dossier.preview', {
      method: 'post',
      path: '/dossiers/preview',
      tags: ['dossiers'],
      request: { body: jsonBody(PreviewDossierSchema) },
      responses: answers(PromiseViewSchema, 'The promise with its ledger, and the fees'),
    }),
    async (c) => {
      const { procedureId, competentAgencyId, channel } = c.req.valid('json');
      const { inForce, life } = await loadProcedure(runtime, procedureId);
      const on = toDay(runtime.now());
      if (!inForce) throw new RefusalError({ code: 'NO_VERSION_IN_FORCE', procedureId, on });
      const refusal = refuseReceiving(life, inForce, on);
      if (refusal !== null) throw new RefusalError(refusal);
      const model = await loadVersionModel(runtime, inForce.versionId);
      const calendar = runtime.calendars(model.main.settings.calendar);
      const unitCode = await unitOf(services, personOf(c), competentAgencyId ?? null);
      const closed = refuseFiling(model.main.settings, procedureId, on);
      if (closed !== null) throw new RefusalError(closed);
      const clock = promiseClock(runtime, model, unitCode);
      const fees = decideFees(inForce.fees, { channel, receivedOn: on, variables: {} });
      const atIntake = fees.filter((fee) => fee.when === 'intake');
      return c.json(
        {
          promisedAt: toMomentOrNull(clock?.dueAt ?? null),
          ledger: presentLedger(clock, calendar),
          fees,
          feeDong: atIntake.reduce((sum, fee) => sum + (fee.amountDong ?? 0), 0),
          versionId: inForce.versionId,
          versionNumber: inForce.number,
        },
        200,
      );
    },
  );

  return part;
}

/** The unit that decides: that of the agency chosen, else of the counter of the person. */
async function unitOf(
  { runtime }: Services,
  { placements }: Person,
  competentAgencyId: string | null,
): Promise<string | null> {
  const agencyId = competentAgencyId ?? placements[0]?.agencyId ?? null;
  if (agencyId === null) return null;
  return (await runtime.store.findAgency(asId<AgencyId>(agencyId)))?.unitCode ?? null;
}

function promiseClock(
  runtime: Services['runtime'],
  { main: { settings } }: VersionModel,
  unitCode: string | null,
): Clock | null {
  const rule = termRule(settings, unitCode);
  if (rule === null) return null;
  return orRefuse(startClock(runtime.now(), rule, runtime.calendars(settings.calendar)));
}
