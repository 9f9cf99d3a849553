import { createRoute, OpenAPIHono, z, type RouteConfig } from '@hono/zod-openapi';
import type { AppEnv } from '../appEnv.ts';
import { ProblemDetailsSchema } from '../contract/problemDetails.ts';
import { RefusalError } from '../middleware/refusalError.ts';
import { requirePolicy } from '../middleware/requirePolicy.ts';
import type { PolicyKey } from '../policy/policies.ts';

/** A part of the API: validates requests by their contract and refuses in the common form. */
export function createPart(): OpenAPIHono<AppEnv> {
  return new OpenAPIHono<AppEnv>({
    defaultHook: (result) => {
      if (result.success) return;
      const [issue] = result.error.issues;
      const where = [result.target, ...(issue?.path ?? [])].join('.');
      throw new RefusalError({ code: 'REQUEST_INVALID', where, what: issue?.message ?? '' });
    },
  });
}

/**
 * A route with the line of the policy table that guards it; the line is also in the OpenAPI
 * document, where the answer describes the route in the list.
 */
export function declareRoute<
  Path extends string,
  Config extends Omit<RouteConfig, 'path' | 'middleware'> & { path: Path },
>(policy: PolicyKey, config: Config) {
  const { 200: yes } = config.responses as { readonly 200?: { readonly description?: string } };
  const summary = yes?.description ?? '';
  const route = { summary, ...config, middleware: requirePolicy(policy), 'x-policy': policy };
  return createRoute<Path, typeof route>(route);
}

const REFUSAL = {
  description: 'A refusal with its code and texts',
  content: { 'application/problem+json': { schema: ProblemDetailsSchema } },
} as const;

/** The answers of a route: one that is a yes, and problem details for every no. */
export function answers<Schema extends z.ZodType>(schema: Schema, description: string) {
  return {
    200: { description, content: { 'application/json': { schema } } },
    '4XX': REFUSAL,
  } as const;
}

/** The answers of a route that gives a PDF file. */
export function answersPdf(description: string) {
  return { 200: { description, content: { 'application/pdf': {} } }, '4XX': REFUSAL } as const;
}

/** The answers of a route that leads the browser elsewhere. */
export function answersRedirect(description: string) {
  return { 302: { description }, '4XX': REFUSAL } as const;
}

/** A JSON body that must be there. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { 'application/json': { schema } } } as const;
}

/**
 * A form with one file and these fields. The schema is for its documentation alone: takeUpload
 * reads such a form while it comes in, and checks the fields behind it.
 */
export function fileForm(fields: z.ZodObject) {
  const { properties, required } = z.toJSONSchema(fields);
  const schema = {
    type: 'object',
    properties: { file: { type: 'string', format: 'binary' }, ...properties },
    required: ['file', ...(required ?? [])],
  };
  return {
    required: true,
    content: { 'multipart/form-data': { schema: schema as object } },
  } as const;
}

/** The path parameters of these names. */
export function pathParams<Name extends string>(...names: readonly Name[]) {
  const shape = Object.fromEntries(names.map((name) => [name, z.string().min(1).max(200)]));
  return z.object(shape as Record<Name, z.ZodString>);
}

/** The header by which a command can be sent again without being done twice. */
export const CommandHeaders = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\w.:-]{8,100}$/u)
    .openapi({
      description: 'Id of the command; the same id gives the same answer and one effect',
    }),
});

/**
 * The same where nobody is signed in: the id alone gives the answer again, so it must be one that
 * nobody guesses.
 */
export const UnguessableCommandHeaders = z.object({
  'idempotency-key': z.uuid().openapi({
    description: 'Id of the command, a random UUID; the same id gives the same answer',
  }),
});
