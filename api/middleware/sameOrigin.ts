import { createMiddleware } from 'hono/factory';
import type { AppEnv } from '../appEnv.ts';
import { RefusalError } from './refusalError.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const OWN_SITES = new Set(['same-origin', 'none']);

/**
 * Refuses writing requests that another site's page makes, whatever their content type.
 *
 * Browsers send Origin or Sec-Fetch-Site with every such request; a program that sends neither
 * holds no cookie it was tricked into using.
 */
export function sameOrigin(publicUrl: string | null) {
  return createMiddleware<AppEnv>(async (c, next) => {
    if (!SAFE_METHODS.has(c.req.method)) {
      const site = c.req.header('sec-fetch-site');
      const origin = c.req.header('origin');
      const ownSite = site === undefined || OWN_SITES.has(site);
      if (!ownSite || !isOwnOrigin(origin, c.req.url, publicUrl)) {
        throw new RefusalError({ code: 'CROSS_ORIGIN' });
      }
    }
    await next();
  });
}

function isOwnOrigin(origin: string | undefined, url: string, publicUrl: string | null): boolean {
  if (origin === undefined || origin === publicUrl) return true;
  return URL.canParse(origin) && new URL(origin).host === new URL(url).host;
}
