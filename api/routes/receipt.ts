import { loadPrintSource } from '../printing/facts/printSource.ts';
import { planReceipt } from '../printing/planReceipt.ts';
import type { Services } from '../services.ts';
import { answersPdf, createPart, declareRoute, pathParams } from './declareRoute.ts';
import { loadVisibleDossier } from './loadDossier.ts';
import { answerPdf } from './answerPdf.ts';
import { originOf } from './originOf.ts';
import { personOf } from './requestActor.ts';

/** The receipt and appointment note (form 01) as a PDF; it can be printed again and is the same. */
export function receiptRoutes(services: Services) {
  const part = createPart();
  const { noteAccess, runtime } = services;

  part.openapi(
    declareRoute('dossier.receipt', {
      method: 'get',
      path: '/dossiers/{dossierId}/receipt.pdf',
      tags: ['dossiers'],
      request: { params: pathParams('dossierId') },
      responses: answersPdf('The receipt'),
    }),
    async (c) => {
      const person = personOf(c);
      const dossier = await loadVisibleDossier(services, person, c.req.valid('param').dossierId);
      const { dossierId, code } = dossier;
      noteAccess({ personId: person.personId, dossierId, what: 'receipt' });
      const origin = services.publicUrl ?? originOf(c);
      const source = await loadPrintSource(services, dossier);
      const secret = runtime.trackingSecret(dossierId);
      return answerPdf(c, planReceipt(source, { origin, secret }), code);
    },
  );

  return part;
}
