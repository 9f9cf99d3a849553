import { asId, type ElementId } from '../../engine/model/ids.ts';
import type { Variables } from '../../engine/model/json.ts';
import { PAYMENT_MESSAGE } from '../../engine/model/payment.ts';
import type { EventWait } from '../../engine/model/records.ts';
import { deliverMessage } from '../../engine/run/deliverMessage.ts';
import { accountOf } from '../../engine/run/payments/accountOf.ts';
import { recordPayment } from '../../engine/run/payments/recordPayment.ts';
import { retryIncident } from '../../engine/run/retryIncident.ts';
import type { DossierSituation } from '../../engine/store/store.ts';
import {
  DeliverMessageSchema,
  DossierViewSchema,
  IncidentViewSchema,
  RetryIncidentSchema,
} from '../contract/dossiers.ts';
import { listOf } from '../contract/primitives.ts';
import { orNotFound, orRefuse, RefusalError } from '../middleware/refusalError.ts';
import { checkFormValues } from '../../engine/form/checkFormValues.ts';
import { writtenValues } from '../../engine/form/writtenValues.ts';
import { loadVersionModel } from '../model/versionModel.ts';
import { elementsStandingStill } from '../present/elementsTold.ts';
import { presentIncidents } from '../present/presentIncidents.ts';
import type { Services } from '../services.ts';
import {
  answers,
  CommandHeaders,
  createPart,
  declareRoute,
  jsonBody,
  pathParams,
} from './declareRoute.ts';
import { formSetting } from './formSetting.ts';
import { loadVisibleDossier, viewDossier } from './loadDossier.ts';
import { actorOf, actorOn, commandIdOf, personOf } from './requestActor.ts';

/** What is done to a dossier beside its tasks: something handed in, an incident tried again. */
export function dossierCommandRoutes(services: Services) {
  const part = createPart();
  const { runtime } = services;

  part.openapi(
    declareRoute('dossier.message', {
      method: 'post',
      path: '/dossiers/{dossierId}/messages',
      tags: ['dossiers'],
      request: {
        params: pathParams('dossierId'),
        headers: CommandHeaders,
        body: jsonBody(DeliverMessageSchema),
      },
      responses: answers(DossierViewSchema, 'The dossier after it'),
    }),
    async (c) => {
      const person = personOf(c);
      const dossier = await loadVisibleDossier(services, person, c.req.valid('param').dossierId);
      const { elementId, variables } = c.req.valid('json');
      const wait = await awaited(services, dossier.dossierId, elementId);
      const model = await loadVersionModel(runtime, dossier.versionId, [elementId]);
      const form = model.formOf(elementId);
      const instance = orNotFound(await runtime.store.findInstance(wait.instanceId));
      const setting = formSetting(services, instance, wait.scopeId);
      const wrong = checkFormValues(form, variables, setting);
      if (wrong) throw new RefusalError(wrong);
      const said = {
        commandId: commandIdOf(c.req.valid('header')),
        actor: actorOn(person, dossier),
        dossierId: dossier.dossierId,
        variables: writtenValues(form, variables, setting),
      };
      if (await isForMoney(services, wait)) {
        const receiptNumber = numberIn(said.variables);
        orRefuse(await recordPayment(runtime, { ...said, feeKeys: null, receiptNumber }));
      } else {
        const { eventName: messageName, correlationValue } = wait;
        orRefuse(await deliverMessage(runtime, { ...said, messageName, correlationValue }));
      }
      return c.json(await viewDossier(services, person, dossier.dossierId), 200);
    },
  );

  part.openapi(
    declareRoute('incident.retry', {
      method: 'post',
      path: '/dossiers/{dossierId}/incidents/{elementId}/retry',
      tags: ['dossiers'],
      request: {
        params: pathParams('dossierId', 'elementId'),
        headers: CommandHeaders,
        body: jsonBody(RetryIncidentSchema),
      },
      responses: answers(listOf(IncidentViewSchema), 'The incidents that are left'),
    }),
    async (c) => {
      const { dossierId, elementId } = c.req.valid('param');
      const situation = orNotFound(await runtime.store.findSituation(asId(dossierId)));
      const place = incidentAt(situation, elementId);
      orRefuse(
        await retryIncident(runtime, {
          ...place,
          commandId: commandIdOf(c.req.valid('header')),
          actor: actorOf(personOf(c)),
          elementId: asId<ElementId>(elementId),
          variables: c.req.valid('json').variables,
        }),
      );
      const after = orNotFound(await runtime.store.findSituation(asId(dossierId)));
      const told = elementsStandingStill(after.instances, after.outbox);
      const model = await loadVersionModel(runtime, after.dossier.versionId, told);
      return c.json(presentIncidents({ situation: after, model }, personOf(c)), 200);
    },
  );

  return part;
}

async function awaited({ runtime }: Services, dossierId: string, elementId: string) {
  const situation = await runtime.store.findSituation(asId(dossierId));
  const wait = situation?.waits.find((it) => it.kind === 'message' && it.elementId === elementId);
  if (!wait) throw new RefusalError({ code: 'EVENT_NOT_EXPECTED', elementId });
  return wait;
}

/** Whether what is handed in is money that the dossier owes: it is then recorded as paid. */
async function isForMoney(
  { runtime }: Services,
  { eventName, dossierId }: EventWait,
): Promise<boolean> {
  if (eventName !== PAYMENT_MESSAGE) return false;
  const { dossier, instances } = orNotFound(await runtime.store.findSituation(dossierId));
  const { version } = await loadVersionModel(runtime, dossier.versionId);
  const payments = await runtime.store.listPayments(dossierId);
  const at = runtime.now();
  const { dueNowDong } = accountOf({ dossier, instances, fees: version.fees, payments, at });
  return dueNowDong > 0;
}

function numberIn({ receiptNumber }: Variables): string | null {
  return typeof receiptNumber === 'string' && receiptNumber.trim() !== '' ? receiptNumber : null;
}

/**
 * Where the element stands still: as an incident of the step, or as a call that failed for good.
 */
function incidentAt({ instances, outbox }: DossierSituation, elementId: string) {
  for (const { instanceId, snapshot } of instances) {
    const incident = snapshot.incidents.find((it) => it.elementId === elementId);
    if (incident) return { instanceId, scopeId: incident.scopeId };
  }
  const call = outbox.find((it) => it.elementId === elementId && it.status === 'failed');
  if (call) return { instanceId: call.instanceId, scopeId: call.scopeId };
  throw new RefusalError({ code: 'INCIDENT_NOT_FOUND', elementId });
}
