import { acceptPaperFile } from '../../engine/run/acceptPaperFile.ts';
import { cancelDossier } from '../../engine/run/cancelDossier.ts';
import { decideExtension } from '../../engine/run/extensions/decideExtension.ts';
import { requestExtension } from '../../engine/run/extensions/requestExtension.ts';
import { DossierViewSchema } from '../contract/dossiers.ts';
import {
  CancelDossierSchema,
  DecideExtensionSchema,
  RequestExtensionSchema,
} from '../contract/extensions.ts';
import { orRefuse, RefusalError } from '../middleware/refusalError.ts';
import { refusedByPlace, type DossierAction } from '../policy/dossierActions.ts';
import type { Services } from '../services.ts';
import type { Dossier } from '../../engine/model/dossier.ts';
import type { Person } from '../../engine/model/person.ts';
import {
  answers,
  CommandHeaders,
  createPart,
  declareRoute,
  jsonBody,
  pathParams,
} from './declareRoute.ts';
import { loadVisibleDossier, viewDossier } from './loadDossier.ts';
import { actorOf, actorOn, commandIdOf, personOf } from './requestActor.ts';

/** What is decided about a dossier as a whole: a new promise, an end before its time. */
export function dossierLifeRoutes(services: Services) {
  const part = createPart();
  const { runtime } = services;

  part.openapi(
    declareRoute('dossier.requestExtension', {
      method: 'post',
      path: '/dossiers/{dossierId}/extensions',
      tags: ['dossiers'],
      request: {
        params: pathParams('dossierId'),
        headers: CommandHeaders,
        body: jsonBody(RequestExtensionSchema),
      },
      responses: answers(DossierViewSchema, 'The dossier, with the apology that waits'),
    }),
    async (c) => {
      const person = personOf(c);
      const dossier = await loadVisibleDossier(services, person, c.req.valid('param').dossierId);
      const { dossierId } = dossier;
      const commandId = commandIdOf(c.req.valid('header'));
      const actor = actorOn(person, dossier);
      const wish = c.req.valid('json');
      orRefuse(await requestExtension(runtime, { commandId, actor, dossierId, ...wish }));
      return c.json(await viewDossier(services, person, dossierId), 200);
    },
  );

  part.openapi(
    declareRoute('dossier.decideExtension', {
      method: 'post',
      path: '/dossiers/{dossierId}/extensions/{extensionId}/decision',
      tags: ['dossiers'],
      request: {
        params: pathParams('dossierId', 'extensionId'),
        headers: CommandHeaders,
        body: jsonBody(DecideExtensionSchema),
      },
      responses: answers(DossierViewSchema, 'The dossier, with its new promise when granted'),
    }),
    async (c) => {
      const person = personOf(c);
      const { extensionId, ...param } = c.req.valid('param');
      const dossier = await loadVisibleDossier(services, person, param.dossierId);
      refuseOtherPlace('decideExtension', person, dossier);
      const { dossierId } = dossier;
      const commandId = commandIdOf(c.req.valid('header'));
      const actor = actorOn(person, dossier);
      const decided = { dossierId, extensionId, ...c.req.valid('json') };
      orRefuse(await decideExtension(runtime, { commandId, actor, ...decided }));
      return c.json(await viewDossier(services, person, dossierId), 200);
    },
  );

  part.openapi(
    declareRoute('dossier.acceptPaper', {
      method: 'post',
      path: '/dossiers/{dossierId}/paper-file/acceptance',
      tags: ['dossiers'],
      request: { params: pathParams('dossierId'), headers: CommandHeaders },
      responses: answers(DossierViewSchema, 'The dossier, its papers accepted'),
    }),
    async (c) => {
      const person = personOf(c);
      const dossier = await loadVisibleDossier(services, person, c.req.valid('param').dossierId);
      refuseOtherPlace('acceptPaper', person, dossier);
      const { dossierId, paperFile } = dossier;
      const commandId = commandIdOf(c.req.valid('header'));
      const actor = actorOf(person, paperFile?.toAgencyId ?? null);
      orRefuse(await acceptPaperFile(runtime, { commandId, actor, dossierId }));
      return c.json(await viewDossier(services, person, dossierId), 200);
    },
  );

  for (const [action, outcome] of ENDS) {
    part.openapi(
      declareRoute(`dossier.${action}`, {
        method: 'post',
        path: `/dossiers/{dossierId}/${action}`,
        tags: ['dossiers'],
        request: {
          params: pathParams('dossierId'),
          headers: CommandHeaders,
          body: jsonBody(CancelDossierSchema),
        },
        responses: answers(DossierViewSchema, 'The dossier, ended before its time'),
      }),
      async (c) => {
        const person = personOf(c);
        const dossier = await loadVisibleDossier(services, person, c.req.valid('param').dossierId);
        refuseOtherPlace(action, person, dossier);
        const { dossierId } = dossier;
        const commandId = commandIdOf(c.req.valid('header'));
        const actor = actorOn(person, dossier);
        const { reason } = c.req.valid('json');
        orRefuse(await cancelDossier(runtime, { commandId, actor, dossierId, outcome, reason }));
        return c.json(await viewDossier(services, person, dossierId), 200);
      },
    );
  }

  return part;
}

const ENDS = [
  ['withdraw', 'withdrawn'],
  ['stop', 'stopped'],
] as const;

function refuseOtherPlace(action: DossierAction, person: Person, dossier: Dossier): void {
  const reason = refusedByPlace(action, person, dossier);
  if (reason !== null) throw new RefusalError({ code: 'FORBIDDEN', reason });
}
