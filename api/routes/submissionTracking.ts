import { applicantForm } from '../../engine/form/applicantForm.ts';
import { correctAnswers } from '../../engine/form/correctAnswers.ts';
import { SYSTEM } from '../../engine/model/command.ts';
import type { Form } from '../../engine/model/form.ts';
import type { Variables } from '../../engine/model/json.ts';
import type { AnswerChange, Submission } from '../../engine/model/submission.ts';
import { answersAsked } from '../../engine/run/intake/answersAsked.ts';
import { decideSubmission } from '../../engine/run/intake/decideSubmission.ts';
import { supplementSubmission } from '../../engine/run/intake/supplementSubmission.ts';
import { normaliseSecret, secretFits } from '../access/trackingSecrets.ts';
import {
  SendSupplementSchema,
  SubmissionKeySchema,
  SubmissionTrackingSchema,
  WithdrawSubmissionSchema,
  type SubmissionKey,
  type SubmissionTracking,
} from '../contract/intake.ts';
import { orNotFound, orRefuse, RefusalError } from '../middleware/refusalError.ts';
import { presentSubmissionTracking } from '../present/presentSubmissionTracking.ts';
import { loadDirectory } from '../present/directory.ts';
import type { Services } from '../services.ts';
import { clientAddress } from '../middleware/clientAddress.ts';
import {
  answers,
  createPart,
  declareRoute,
  jsonBody,
  UnguessableCommandHeaders,
} from './declareRoute.ts';
import { readSubmission } from './loadSubmissionView.ts';
import { refuseGuesser } from './refuseGuesser.ts';
import { commandIdOf } from './requestActor.ts';
import { viewTracking } from './viewTracking.ts';

const NO_FORM: Form = { key: '', title: { vi: '', en: '' }, fields: [] };

/** What the applicant sees and does of a submission, by its number and secret. */
export function submissionTrackingRoutes(services: Services) {
  const part = createPart();
  const { runtime } = services;

  part.openapi(
    declareRoute('tracking.read', {
      method: 'post',
      path: '/tracking/submission',
      tags: ['tracking'],
      request: { body: jsonBody(SubmissionKeySchema) },
      responses: answers(SubmissionTrackingSchema, 'What the applicant may see'),
    }),
    async (c) => {
      const submission = await findFitting(services, clientAddress(c), c.req.valid('json'));
      return c.json(await viewFor(services, submission.submissionId), 200);
    },
  );

  part.openapi(
    declareRoute('intake.submit', {
      method: 'post',
      path: '/tracking/submission/supplement',
      tags: ['tracking'],
      request: { headers: UnguessableCommandHeaders, body: jsonBody(SendSupplementSchema) },
      responses: answers(SubmissionTrackingSchema, 'The submission, with the office again'),
    }),
    async (c) => {
      const { number, secret, variables, ...sent } = c.req.valid('json');
      const key = { number, secret };
      const { submissionId } = await findFitting(services, clientAddress(c), key);
      const commandId = commandIdOf(c.req.valid('header'));
      const changes = await changesOf(services, submissionId, variables);
      const command = { ...sent, changes, commandId, submissionId, actor: SYSTEM };
      orRefuse(await supplementSubmission(runtime, command));
      return c.json(await viewFor(services, submissionId), 200);
    },
  );

  part.openapi(
    declareRoute('intake.submit', {
      method: 'post',
      path: '/tracking/submission/withdraw',
      tags: ['tracking'],
      request: { headers: UnguessableCommandHeaders, body: jsonBody(WithdrawSubmissionSchema) },
      responses: answers(SubmissionTrackingSchema, 'The submission, taken back'),
    }),
    async (c) => {
      const { number, secret, reason } = c.req.valid('json');
      const key = { number, secret };
      const { submissionId } = await findFitting(services, clientAddress(c), key);
      const commandId = commandIdOf(c.req.valid('header'));
      const actor = SYSTEM;
      const command = { commandId, submissionId, actor, text: reason, answersAsked: [] };
      orRefuse(await decideSubmission(runtime, { ...command, act: 'withdraw' }));
      return c.json(await viewFor(services, submissionId), 200);
    },
  );

  return part;
}

/** Wrong numbers and wrong secrets are answered alike. */
async function findFitting(
  { runtime, limits }: Services,
  address: string,
  { number, secret }: SubmissionKey,
): Promise<Submission> {
  await refuseGuesser(limits, address);
  const found = await runtime.store.findSubmissionByNumber(number.toUpperCase());
  const fits = secretFits(
    found?.number ?? number,
    normaliseSecret(secret),
    found?.secretHash ?? null,
  );
  if (found && fits) return found;
  await limits.trackMiss.count(address);
  throw new RefusalError({ code: 'NOT_FOUND' });
}

async function viewFor(services: Services, submissionId: string): Promise<SubmissionTracking> {
  const reading = orNotFound(await readSubmission(services, submissionId));
  const directory = await loadDirectory(services.runtime.store);
  const { dossier } = reading;
  const tracked = dossier && (await viewTracking(services, dossier));
  const setting = { directory, now: services.runtime.now() };
  return { ...presentSubmissionTracking(reading, setting), dossier: tracked };
}

/** Which answers become others; ends the request when one was not asked for or does not fit. */
async function changesOf(
  services: Services,
  submissionId: string,
  typed: Variables,
): Promise<readonly AnswerChange[]> {
  const { submission, version } = orNotFound(await readSubmission(services, submissionId));
  const form = (version && applicantForm(version.forms)) ?? NO_FORM;
  const before = submission.variables;
  const setting = { before, asked: answersAsked(submission), at: services.runtime.now() };
  const corrected = correctAnswers(form, typed, { ...setting, units: services.units });
  if (!corrected.ok) throw new RefusalError(corrected.refusal);
  return corrected.value;
}
