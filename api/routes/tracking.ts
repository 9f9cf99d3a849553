import { readBytes } from '../../engine/run/files/readBytes.ts';
import { listOf } from '../contract/primitives.ts';
import {
  TrackedSignatureSchema,
  type SignatureCheckView,
  type TrackedSignature,
} from '../contract/signatures.ts';
import { TrackingViewSchema, TrackSchema } from '../contract/tracking.ts';
import { orNotFound } from '../middleware/refusalError.ts';
import { loadDirectory } from '../present/directory.ts';
import type { Services } from '../services.ts';
import { checkFile } from '../signing/checkFile.ts';
import { answers, createPart, declareRoute, jsonBody } from './declareRoute.ts';
import { findTracked } from './findTracked.ts';
import { viewTracking } from './viewTracking.ts';

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
      const dossier = await findTracked(services, c, c.req.valid('json'));
      const view = await viewTracking(services, dossier);
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
      const dossier = await findTracked(services, c, c.req.valid('json'));
      const { store } = runtime;
      const { agencyName } = await loadDirectory(store);
      const views: TrackedSignature[] = [];
      for (const { signature, sha256 } of await store.listDocuments(dossier.dossierId)) {
        if (signature === null) continue;
        const bytes = orNotFound(await readBytes(store, sha256));
        const check = await checkFile(bytes, signing, runtime.now());
        views.push({ agencyName: agencyName(signature.agencyId), check: withoutReasons(check) });
      }
      return c.json(views, 200);
    },
  );

  return part;
}

/** A reason is what an officer typed; it stands in the document itself for who has it. */
function withoutReasons(check: SignatureCheckView): SignatureCheckView {
  return { ...check, signatures: check.signatures.map((it) => ({ ...it, reason: null })) };
}
