import type { Context } from 'hono';

/** The origin by which the program was asked. */
export function originOf(c: Context): string {
  return new URL(c.req.url).origin;
}
