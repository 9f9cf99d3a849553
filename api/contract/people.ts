import { z } from '@hono/zod-openapi';
import { listOf } from './primitives.ts';
import { RoleSchema } from './session.ts';

/** One person with an account, for the administrator. */
export const PersonViewSchema = z
  .object({
    personId: z.string(),
    name: z.string(),
    username: z.string(),
    roles: listOf(RoleSchema),
    agencies: listOf(
      z.object({ agencyId: z.string(), agencyName: z.string(), posts: listOf(z.string()) }),
    ),
    demo: z.boolean(),
  })
  .openapi('PersonView');
/** One person with an account, for the administrator. */
export type PersonView = z.infer<typeof PersonViewSchema>;
