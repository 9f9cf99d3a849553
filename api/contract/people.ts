import { z } from '@hono/zod-openapi';
import { PASSWORD_MAX, PASSWORD_MIN, USERNAME } from './accountRules.ts';
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
    isBlocked: z.boolean(),
  })
  .openapi('PersonView');
/** One person with an account, for the administrator. */
export type PersonView = z.infer<typeof PersonViewSchema>;

/** A new password. */
export const PasswordSchema = z.string().min(PASSWORD_MIN).max(PASSWORD_MAX);

const PlacementSchema = z.strictObject({
  agencyId: z.string().min(1).max(80),
  post: z.string().min(1).max(80),
});

/** Who a person is in the offices; roles follow from the posts. */
export const StaffingSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(200),
    placements: listOf(PlacementSchema),
    /** Administers the program, whatever posts they hold. */
    isAdministrator: z.boolean(),
  })
  .openapi('Staffing');
/** Who a person is in the offices. */
export type Staffing = z.infer<typeof StaffingSchema>;

/** A new account; the user name stays for ever. */
export const AddPersonSchema = StaffingSchema.extend({
  username: z.string().regex(USERNAME),
  password: PasswordSchema,
}).openapi('AddPerson');
/** A new account. */
export type AddPerson = z.infer<typeof AddPersonSchema>;

/** Whether the account can be used. */
export const BlockPersonSchema = z.strictObject({ isBlocked: z.boolean() }).openapi('BlockPerson');

/** Another password for an account, given by the administrator. */
export const SetPasswordSchema = z
  .strictObject({ password: PasswordSchema })
  .openapi('SetPassword');

/** Another password of one's own. */
export const ChangePasswordSchema = z
  .strictObject({ present: z.string().min(1).max(PASSWORD_MAX), password: PasswordSchema })
  .openapi('ChangePassword');
/** Another password of one's own. */
export type ChangePassword = z.infer<typeof ChangePasswordSchema>;

const CODE_MAX = 40;

/** An agency as the administrator enters it; a changed one keeps its kind. */
export const PutAgencySchema = z
  .strictObject({
    code: z
      .string()
      .max(CODE_MAX)
      .regex(/^[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*$/u),
    name: z.string().trim().min(1).max(300),
    kind: z.string().min(1).max(CODE_MAX),
    level: z.enum(['province', 'commune', 'branch']),
    parentId: z.string().min(1).max(80).nullable(),
    unitCode: z.string().trim().min(1).max(CODE_MAX),
    servesUnitCodes: listOf(z.string().trim().min(1).max(CODE_MAX)),
  })
  .openapi('PutAgency');
/** An agency as the administrator enters it. */
export type PutAgency = z.infer<typeof PutAgencySchema>;
