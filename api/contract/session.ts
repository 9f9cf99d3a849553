import { z } from '@hono/zod-openapi';
import { listOf } from './primitives.ts';

/** Every role of the program; a role follows from the posts a person holds. */
export const ROLES = [
  'RECEIVER',
  'RETURNER',
  'ONE_STOP_HEAD',
  'OFFICER',
  'DIVISION_HEAD',
  'AUTHORITY_LEADER',
  'CLERK',
  'TAX_OFFICER',
  'PROCEDURE_DESIGNER',
  'PROCEDURE_CONTROLLER',
  'SYSTEM_ADMIN',
] as const;

/** One role. */
export const RoleSchema = z.enum(ROLES).openapi('Role');
/** One role. */
export type Role = z.infer<typeof RoleSchema>;

/** What signing in takes. */
export const SignInSchema = z
  .strictObject({ username: z.string().min(1).max(80), password: z.string().min(1).max(200) })
  .openapi('SignIn');
/** What signing in takes. */
export type SignIn = z.infer<typeof SignInSchema>;

/**
 * The person signed in, and what the screens may offer. `can` has one key per policy of the table.
 */
export const MeSchema = z
  .object({
    personId: z.string(),
    name: z.string(),
    username: z.string(),
    agencies: listOf(
      z.object({ agencyId: z.string(), agencyName: z.string(), posts: listOf(z.string()) }),
    ),
    roles: listOf(RoleSchema),
    can: z.record(z.string(), z.boolean()),
    demo: z.boolean(),
  })
  .openapi('Me');
/** The person signed in. */
export type Me = z.infer<typeof MeSchema>;

/** Nobody is signed in any more; who came by single sign-on goes on to `leaveUrl` to end that. */
export const SignedOutSchema = z.object({ leaveUrl: z.string().nullable() }).openapi('SignedOut');
/** Nobody is signed in any more. */
export type SignedOut = z.infer<typeof SignedOutSchema>;

/** One account of the demonstration province, with the password that everybody knows. */
export const DemoAccountSchema = z
  .object({
    username: z.string(),
    password: z.string(),
    name: z.string(),
    posts: listOf(z.string()),
    agencyName: z.string(),
    /** The authority that the agency belongs to; null: it serves several communes. */
    place: z.string().nullable(),
  })
  .openapi('DemoAccount');
/** One account of the demonstration province. */
export type DemoAccount = z.infer<typeof DemoAccountSchema>;
