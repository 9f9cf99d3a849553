import type { Dossier } from '../../engine/model/dossier.ts';
import { secretFits, normaliseSecret } from '../access/trackingSecrets.ts';
import { listOf } from '../contract/primitives.ts';
import {
  TrackedSignatureSchema,
  type SignatureCheckView,
  type TrackedSignature,
} from '../contract/signatures.ts';
import { TrackingViewSchema, TrackSchema, type Track } from '../contract/tracking.ts';
import { orNotFound, RefusalError } from '../middleware/refusalError.ts';
import { loadVersionModel } from '../model/versionModel.ts';
import { loadDirectory } from '../present/directory.ts';
import { presentTracking } from '../present/presentTracking.ts';
import type { Services } from '../services.ts';
import { checkFile } from '../signing/checkFile.ts';
import { clientAddress } from '../middleware/clientAddress.ts';
import { answers, createPart, declareRoute, jsonBody } from './declareRoute.ts';

/** The look-up for applicants: no account, but the code and the secret of the receipt. */
export function trackingRoutes(services: Services) {
  const part = createPart();
  const { runtime, signing } = services;

  part.openapi(
    declareRoute('tracking.read', {
      method: 'post',
      path: '/tracking',
      tags: ['tracking'],
      request: { body: jsonBody(TrackSchema) },
      responses: answers(TrackingViewSchema, 'What the applicant may see'),
    }),
    async (c) => {
      const dossier = await findTracked(services, clientAddress(c), c.req.valid('json'));
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

  part.openapi(
    declareRoute('tracking.read', {
      method: 'post',
      path: '/tracking/signatures',
      tags: ['tracking'],
      request: { body: jsonBody(TrackSchema) },
      responses: answers(listOf(TrackedSignatureSchema), 'The signed documents of the dossier'),
    }),
    async (c) => {
      const dossier = await findTracked(services, clientAddress(c), c.req.valid('json'));
      const { store } = runtime;
      const { agencyName } = await loadDirectory(store);
      const views: TrackedSignature[] = [];
      for (const { signature, sha256 } of await store.listDocuments(dossier.dossierId)) {
        if (signature === null) continue;
        const bytes = orNotFound(await store.findBytes(sha256));
        const check = await checkFile(bytes, signing, runtime.now());
        views.push({ agencyName: agencyName(signature.agencyId), check: withoutReasons(check) });
      }
      return c.json(views, 200);
    },
  );

  return part;
}

/** The dossier of a receipt; wrong code and wrong secret are answered alike. */
async function findTracked(
  services: Services,
  address: string,
  { code, secret }: Track,
): Promise<Dossier> {
  await refuseTooMany(services, address);
  const dossier = await services.runtime.store.findDossierByCode(code.trim().toUpperCase());
  const hash = dossier?.trackingSecretHash ?? null;
  const fits = secretFits(dossier?.code ?? code, normaliseSecret(secret), hash);
  if (dossier && fits) return dossier;
  await services.limits.trackMiss.count(address);
  throw new RefusalError({ code: 'NOT_FOUND' });
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

/** A reason is what an officer typed; it stands in the document itself for who has it. */
function withoutReasons(check: SignatureCheckView): SignatureCheckView {
  return { ...check, signatures: check.signatures.map((it) => ({ ...it, reason: null })) };
}
