import { secretFits, normaliseSecret } from '../access/trackingSecrets.ts';
import { TrackingViewSchema, TrackSchema } from '../contract/tracking.ts';
import { RefusalError } from '../middleware/refusalError.ts';
import { loadVersionModel } from '../model/versionModel.ts';
import { loadDirectory } from '../present/directory.ts';
import { presentTracking } from '../present/presentTracking.ts';
import type { Services } from '../services.ts';
import { clientAddress } from './clientAddress.ts';
import { answers, createPart, declareRoute, jsonBody } from './declareRoute.ts';

/** The look-up for applicants: no account, but the code and the secret of the receipt. */
export function trackingRoutes(services: Services) {
  const part = createPart();
  const { runtime, limits } = services;

  part.openapi(
    declareRoute('tracking.read', {
      method: 'post',
      path: '/tracking',
      tags: ['tracking'],
      request: { body: jsonBody(TrackSchema) },
      responses: answers(TrackingViewSchema, 'What the applicant may see'),
    }),
    async (c) => {
      const address = clientAddress(c);
      await refuseTooMany(services, address);
      const { code, secret } = c.req.valid('json');
      const dossier = await runtime.store.findDossierByCode(code.trim().toUpperCase());
      const hash = dossier?.trackingSecretHash ?? null;
      const fits = secretFits(dossier?.code ?? code, normaliseSecret(secret), hash);
      if (!dossier || !fits) {
        await limits.trackMiss.count(address);
        throw new RefusalError({ code: 'NOT_FOUND' });
      }
      const { store } = runtime;
      const tasks = await store.listDossierTasks(dossier.dossierId);
      const told = tasks.map(({ elementId }) => elementId);
      const tracked = {
        dossier,
        tasks,
        model: await loadVersionModel(runtime, dossier.versionId, told),
        variables: (await store.findInstance(dossier.instanceId))?.snapshot.variables ?? {},
      };
      const view = presentTracking(tracked, {
        directory: await loadDirectory(store),
        calendar: runtime.calendars(dossier.calendar),
        now: runtime.now(),
      });
      return c.json(view, 200);
    },
  );

  return part;
}

async function refuseTooMany({ limits }: Services, address: string): Promise<void> {
  const waits = [
    await limits.track.waitSeconds(address),
    await limits.trackMiss.waitSeconds(address),
  ];
  const retryAfterSeconds = Math.max(...waits);
  if (retryAfterSeconds > 0) throw new RefusalError({ code: 'TOO_MANY_TRIES', retryAfterSeconds });
  await limits.track.count(address);
}
