import type { Context } from 'hono';
import { collectReceiptFacts } from '../receipt/collectReceiptFacts.ts';
import type { Services } from '../services.ts';
import { createPart, declareRoute, pathParams } from './declareRoute.ts';
import { loadVisibleDossier } from './loadDossier.ts';
import { personOf } from './requestActor.ts';

/** The receipt and appointment note (form 01) as a PDF; it can be printed again and is the same. */
export function receiptRoutes(services: Services) {
  const part = createPart();
  const { noteAccess } = services;

  part.openapi(
    declareRoute('dossier.receipt', {
      method: 'get',
      path: '/dossiers/{dossierId}/receipt.pdf',
      tags: ['dossiers'],
      request: { params: pathParams('dossierId') },
      responses: { 200: { description: 'The receipt', content: { 'application/pdf': {} } } },
    }),
    async (c) => {
      const person = personOf(c);
      const dossier = await loadVisibleDossier(services, person, c.req.valid('param').dossierId);
      const { dossierId, code } = dossier;
      noteAccess({ personId: person.personId, dossierId, what: 'receipt' });
      const origin = services.publicUrl ?? originOf(c);
      // The PDF library is large; nobody waits for it before the first receipt.
      const { renderReceipt } = await import('../receipt/renderReceipt.ts');
      const pdf = await renderReceipt(await collectReceiptFacts(services, dossier, origin));
      return c.body(new Uint8Array(pdf), 200, {
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="${code}.pdf"`,
      });
    },
  );

  return part;
}

function originOf(c: Context): string {
  return new URL(c.req.url).origin;
}
