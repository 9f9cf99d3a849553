import { startClock } from '../../engine/calendar/startClock.ts';
import type { Clock } from '../../engine/model/clock.ts';
import { refuseReceiving } from '../../engine/run/life/refuseReceiving.ts';
import { PreviewDossierSchema, PromiseViewSchema } from '../contract/dossiers.ts';
import { orRefuse, RefusalError } from '../middleware/refusalError.ts';
import { loadVersionModel, type VersionModel } from '../model/versionModel.ts';
import { toDay, toMomentOrNull } from '../present/moment.ts';
import { presentLedger } from '../present/presentLedger.ts';
import type { Services } from '../services.ts';
import { answers, createPart, declareRoute, jsonBody } from './declareRoute.ts';
import { loadProcedure } from './loadProcedure.ts';

/** What a dossier would be promised if it came in now. */
export function dossierPromiseRoutes({ runtime }: Services) {
  const part = createPart();

  part.openapi(
    declareRoute('dossier.preview', {
      method: 'post',
      path: '/dossiers/preview',
      tags: ['dossiers'],
      request: { body: jsonBody(PreviewDossierSchema) },
      responses: answers(PromiseViewSchema, 'The promise with its ledger, and the fees'),
    }),
    async (c) => {
      const { procedureId } = c.req.valid('json');
      const { inForce, life } = await loadProcedure(runtime, procedureId);
      const on = toDay(runtime.now());
      if (!inForce) throw new RefusalError({ code: 'NO_VERSION_IN_FORCE', procedureId, on });
      const refusal = refuseReceiving(life, inForce, on);
      if (refusal !== null) throw new RefusalError(refusal);
      const model = await loadVersionModel(runtime, inForce.versionId);
      const calendar = runtime.calendars(model.main.settings.calendar);
      const clock = promiseClock(runtime, model);
      const fees = inForce.fees;
      const atIntake = fees.filter((fee) => fee.when === 'intake');
      return c.json(
        {
          promisedAt: toMomentOrNull(clock?.dueAt ?? null),
          ledger: presentLedger(clock, calendar),
          fees,
          feeDong: atIntake.reduce((sum, fee) => sum + fee.amountDong, 0),
          versionId: inForce.versionId,
          versionNumber: inForce.number,
        },
        200,
      );
    },
  );

  return part;
}

function promiseClock(runtime: Services['runtime'], { main }: VersionModel): Clock | null {
  const { promisedTerm, legalTerm, cutOff, countingMode, calendar } = main.settings;
  const term = promisedTerm ?? legalTerm;
  if (term === null) return null;
  const rule = { term, cutOff, mode: countingMode };
  return orRefuse(startClock(runtime.now(), rule, runtime.calendars(calendar)));
}
