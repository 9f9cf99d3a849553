import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z, type OpenAPIHono } from '@hono/zod-openapi';
import type { AppEnv } from '../appEnv.ts';
import { createPart, declareRoute } from './declareRoute.ts';
import { RefusalError } from '../middleware/refusalError.ts';

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Liên Thông – API</title>
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
    <link rel="icon" href="/api/docs/favicon-32x32.png" />
  </head>
  <body>
    <main id="swagger-ui"></main>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;

const START = `window.addEventListener('load', () => {
  SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger-ui', deepLinking: true });
});
`;

const FILES: ReadonlyMap<string, string> = new Map([
  ['swagger-ui.css', 'text/css; charset=utf-8'],
  ['swagger-ui-bundle.js', 'text/javascript; charset=utf-8'],
  ['favicon-32x32.png', 'image/png'],
]);

const Answer = { 200: { description: 'The file' } } as const;

/**
 * The OpenAPI document of the whole application, and a page that shows it; all from this server.
 */
export function documentationRoutes(whole: () => OpenAPIHono<AppEnv>) {
  const part = createPart();
  let document: unknown = null;

  part.openapi(
    declareRoute('documentation.read', { method: 'get', path: '/openapi.json', responses: Answer }),
    (c) => {
      document ??= whole().getOpenAPI31Document({
        openapi: '3.1.0',
        info: {
          title: 'Liên Thông',
          version: '1',
          description:
            'Administrative procedures drawn as BPMN, and dossiers that run on them. `x-policy` ' +
            'names the line of the policy table that guards a route. Times carry +07:00.',
        },
      });
      return c.json(document as object, 200);
    },
  );

  part.openapi(
    declareRoute('documentation.read', { method: 'get', path: '/docs', responses: Answer }),
    (c) => c.html(PAGE, 200),
  );

  part.openapi(
    declareRoute('documentation.read', {
      method: 'get',
      path: '/docs/{file}',
      request: { params: z.object({ file: z.string().max(40) }) },
      responses: Answer,
    }),
    (c) => {
      const { file } = c.req.valid('param');
      const headers = { 'cache-control': 'public, max-age=3600' };
      if (file === 'start.js')
        return c.body(START, 200, { ...headers, 'content-type': 'text/javascript' });
      const type = FILES.get(file);
      if (!type) throw new RefusalError({ code: 'NOT_FOUND' });
      return c.body(readAsset(file), 200, { ...headers, 'content-type': type });
    },
  );

  return part;
}

const assets = new Map<string, Uint8Array<ArrayBuffer>>();

function readAsset(file: string): Uint8Array<ArrayBuffer> {
  const known = assets.get(file);
  if (known) return known;
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  assets.set(file, bytes);
  return bytes;
}
