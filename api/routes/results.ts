import { RESULTS_MAX } from '../../engine/run/findReusedResults.ts';
import { IssuedResultsSchema, LookUpResultsSchema } from '../contract/results.ts';
import { loadDirectory } from '../present/directory.ts';
import { presentResult } from '../present/presentResult.ts';
import type { Services } from '../services.ts';
import { answers, createPart, declareRoute, jsonBody } from './declareRoute.ts';
import { personOf } from './requestActor.ts';

/**
 * What an applicant was granted before and need not hand in again. Any counter may ask, whichever
 * agency granted it; that it did is written down.
 */
export function resultRoutes({ runtime, noteAccess }: Services) {
  const part = createPart();

  part.openapi(
    // The number stands in the body: addresses of requests are written into logs.
    declareRoute('result.read', {
      method: 'post',
      path: '/results/look-up',
      tags: ['dossiers'],
      request: { body: jsonBody(LookUpResultsSchema) },
      responses: answers(IssuedResultsSchema, 'Signed results of the applicant, the latest first'),
    }),
    async (c) => {
      const { personId } = personOf(c);
      const found = await runtime.store.listResults(c.req.valid('json').number, RESULTS_MAX);
      for (const dossierId of new Set(found.map(({ document }) => document.dossierId))) {
        noteAccess({ personId, dossierId, what: 'result' });
      }
      const directory = await loadDirectory(runtime.store);
      return c.json(
        found.flatMap((result) => presentResult(result, directory) ?? []),
        200,
      );
    },
  );

  return part;
}
