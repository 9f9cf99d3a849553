import type { OpenAPIHono } from '@hono/zod-openapi';
import type { AppEnv } from './appEnv.ts';
import { isPolicyKey } from './policy/policies.ts';

/** Thrown at the start when a route has no policy; the program must not serve it. */
export class RouteFault extends Error {
  override name = 'RouteFault';
}

/** Where middleware hangs; a handler for all methods anywhere else is a route in disguise. */
const MIDDLEWARE_PATHS: ReadonlySet<string> = new Set(['/*', '/api/*']);

/** Stops the start when any registered route was not declared with a line of the policy table. */
export function requireRoutePolicies(app: OpenAPIHono<AppEnv>): void {
  const declared = new Set<string>();
  for (const definition of app.openAPIRegistry.definitions) {
    if (definition.type !== 'route') continue;
    const { method, path } = definition.route;
    const policy: unknown = Reflect.get(definition.route, 'x-policy');
    if (isPolicyKey(policy)) declared.add(`${method.toUpperCase()} ${toPattern(path)}`);
  }
  for (const { method, path } of app.routes) {
    const isMiddleware = method === 'ALL' && MIDDLEWARE_PATHS.has(path);
    if (!isMiddleware && !declared.has(`${method} ${path}`)) {
      throw new RouteFault(
        `Expected ${method} ${path} to name a line of the policy table, but it does not.`,
      );
    }
  }
}

/** "/tasks/{taskId}" of the document is "/tasks/:taskId" of the router. */
function toPattern(path: string): string {
  return path.replace(/\{(\w+)\}/gu, ':$1');
}
