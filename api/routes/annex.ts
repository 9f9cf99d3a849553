import { annexFrame } from '../../engine/annex/annexFrame.ts';
import { toStepTable } from '../../engine/annex/toStepTable.ts';
import { longestPaths } from '../../engine/check/graph/longestPaths.ts';
import { annexDefinition } from '../annex/annexDefinition.ts';
import { orNotFound } from '../middleware/refusalError.ts';
import { loadVersionModel } from '../model/versionModel.ts';
import type { Services } from '../services.ts';
import { vi } from '../texts/vi.ts';
import { answersPdf, createPart, declareRoute, pathParams } from './declareRoute.ts';
import { loadProcedure } from './loadProcedure.ts';

const POSTS: { readonly [post: string]: string } = vi.posts;

/** The step table of a published version as annex of its decision, as a PDF with its hash. */
export function annexRoutes({ runtime }: Services) {
  const part = createPart();

  part.openapi(
    declareRoute('procedure.read', {
      method: 'get',
      path: '/procedures/{procedureId}/versions/{versionId}/annex.pdf',
      tags: ['procedures'],
      request: { params: pathParams('procedureId', 'versionId') },
      responses: answersPdf('The annex'),
    }),
    async (c) => {
      const { procedureId, versionId } = c.req.valid('param');
      const { procedure, versions } = await loadProcedure(runtime, procedureId);
      const version = orNotFound(versions.find((it) => it.versionId === versionId) ?? null);
      const { main, processes } = await loadVersionModel(runtime, versionId);
      const table = toStepTable(main, {
        performerWords: ({ post }) => POSTS[post] ?? post,
        totalMinutes: longestPaths(processes).get(main.id)?.sumMinutes ?? 0,
      });
      const definition = annexDefinition(table, annexFrame(table, procedure, version));
      // The PDF library is large; nobody waits for it before the first print.
      const { printPdf } = await import('../printing/printPdf.ts');
      return c.body(new Uint8Array(await printPdf(definition)), 200, {
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="${procedure.code}-${version.number}.pdf"`,
      });
    },
  );

  return part;
}
