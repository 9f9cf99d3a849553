import type { DossierId } from '../../engine/model/ids.ts';
import type { Actor } from '../../engine/model/command.ts';
import type { Person } from '../../engine/model/person.ts';
import { recordPayment } from '../../engine/run/payments/recordPayment.ts';
import { refundPayment } from '../../engine/run/payments/refundPayment.ts';
import { waiveFee } from '../../engine/run/payments/waiveFee.ts';
import { DossierViewSchema } from '../contract/dossiers.ts';
import { RecordPaymentSchema, RefundPaymentSchema, WaiveFeeSchema } from '../contract/payments.ts';
import { orRefuse, RefusalError } from '../middleware/refusalError.ts';
import { refusedByPlace } from '../policy/dossierActions.ts';
import type { Services } from '../services.ts';
import {
  answers,
  CommandHeaders,
  createPart,
  declareRoute,
  jsonBody,
  pathParams,
} from './declareRoute.ts';
import { loadVisibleDossier, viewDossier } from './loadDossier.ts';
import { actorOn, commandIdOf, personOf } from './requestActor.ts';

/** What the counter does with the fees of a dossier: takes money, exempts, gives back. */
export function paymentRoutes(services: Services) {
  const part = createPart();
  const { runtime } = services;

  part.openapi(
    declareRoute('dossier.collect', {
      method: 'post',
      path: '/dossiers/{dossierId}/payments',
      tags: ['payments'],
      request: {
        params: pathParams('dossierId'),
        headers: CommandHeaders,
        body: jsonBody(RecordPaymentSchema),
      },
      responses: answers(DossierViewSchema, 'The dossier with the payment'),
    }),
    async (c) => {
      const person = personOf(c);
      const place = await atCounter(services, person, c.req.valid('param').dossierId);
      const commandId = commandIdOf(c.req.valid('header'));
      const { feeKeys, receiptNumber: given } = c.req.valid('json');
      const receiptNumber = given === '' ? null : given;
      const wish = { feeKeys, receiptNumber, variables: {} };
      orRefuse(await recordPayment(runtime, { commandId, ...place, ...wish }));
      return c.json(await viewDossier(services, person, place.dossierId), 200);
    },
  );

  part.openapi(
    declareRoute('dossier.collect', {
      method: 'post',
      path: '/dossiers/{dossierId}/waivers',
      tags: ['payments'],
      request: {
        params: pathParams('dossierId'),
        headers: CommandHeaders,
        body: jsonBody(WaiveFeeSchema),
      },
      responses: answers(DossierViewSchema, 'The dossier with the exemption'),
    }),
    async (c) => {
      const person = personOf(c);
      const place = await atCounter(services, person, c.req.valid('param').dossierId);
      const commandId = commandIdOf(c.req.valid('header'));
      orRefuse(await waiveFee(runtime, { commandId, ...place, ...c.req.valid('json') }));
      return c.json(await viewDossier(services, person, place.dossierId), 200);
    },
  );

  part.openapi(
    declareRoute('dossier.collect', {
      method: 'post',
      path: '/dossiers/{dossierId}/payments/{paymentId}/refund',
      tags: ['payments'],
      request: {
        params: pathParams('dossierId', 'paymentId'),
        headers: CommandHeaders,
        body: jsonBody(RefundPaymentSchema),
      },
      responses: answers(DossierViewSchema, 'The dossier with the money given back'),
    }),
    async (c) => {
      const person = personOf(c);
      const { paymentId, dossierId } = c.req.valid('param');
      const place = await atCounter(services, person, dossierId);
      const commandId = commandIdOf(c.req.valid('header'));
      const given = { paymentId, ...c.req.valid('json') };
      orRefuse(await refundPayment(runtime, { commandId, ...place, ...given }));
      return c.json(await viewDossier(services, person, place.dossierId), 200);
    },
  );

  return part;
}

/** Money is taken where the dossier was handed in. */
async function atCounter(
  services: Services,
  person: Person,
  dossierId: string,
): Promise<{ readonly dossierId: DossierId; readonly actor: Actor }> {
  const dossier = await loadVisibleDossier(services, person, dossierId);
  const reason = refusedByPlace('collect', person, dossier);
  if (reason !== null) throw new RefusalError({ code: 'FORBIDDEN', reason });
  return { dossierId: dossier.dossierId, actor: actorOn(person, dossier) };
}
