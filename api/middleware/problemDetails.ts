import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { StoreFault } from '../../engine/store/store.ts';
import type { AppEnv } from '../appEnv.ts';
import type { ProblemDetails, ProblemView } from '../contract/problemDetails.ts';
import type { Text } from '../contract/primitives.ts';
import { toMoment, toReadable, toReadableDay } from '../present/moment.ts';
import { presentProblems } from '../present/presentProblems.ts';
import { PRINTED_FORMS } from '../printing/formInForce.ts';
import type { Services } from '../services.ts';
import { moneyWords } from '../texts/moneyWords.ts';
import { textOf } from '../texts/fillText.ts';
import type { AnyRefusal } from './apiRefusal.ts';
import { RefusalError } from './refusalError.ts';
import { REFUSAL_STATUS } from './refusals.ts';

/** Objects that are not there or not this person's answer alike, whichever code the engine used. */
const LIKE_NOT_FOUND: ReadonlySet<AnyRefusal['code']> = new Set([
  'NOT_FOUND',
  'TASK_NOT_FOUND',
  'DOSSIER_NOT_FOUND',
  'DOCUMENT_NOT_FOUND',
  'SUBMISSION_NOT_FOUND',
]);

/**
 * Turns whatever a route threw into an answer: refusals by the table, everything else into 500 or
 * 503.
 */
export function answerError(services: Services) {
  return async (error: Error, c: Context<AppEnv>): Promise<Response> => {
    const refusal = toRefusal(error, c, services);
    const details = await describe(refusal, services);
    const headers: Record<string, string> = { 'content-type': 'application/problem+json' };
    if ('retryAfterSeconds' in refusal) {
      headers['retry-after'] = String(refusal.retryAfterSeconds);
    }
    return c.body(JSON.stringify(details), REFUSAL_STATUS[refusal.code], headers);
  };
}

function toRefusal(error: Error, c: Context<AppEnv>, services: Services): AnyRefusal {
  if (error instanceof RefusalError) return error.refusal;
  if (error instanceof HTTPException && error.status < 500) {
    return { code: 'REQUEST_INVALID', where: 'request', what: error.message };
  }
  const requestId = c.get('requestId');
  services.log.error({ err: error, requestId, path: c.req.path }, 'request failed');
  return error instanceof StoreFault ? { code: 'UNAVAILABLE' } : { code: 'INTERNAL', requestId };
}

async function describe(refusal: AnyRefusal, services: Services): Promise<ProblemDetails> {
  const code = LIKE_NOT_FOUND.has(refusal.code) ? 'NOT_FOUND' : refusal.code;
  const facts = code === 'NOT_FOUND' ? {} : await presentFacts(refusal, services);
  const texts = textOf('refusals', code, { ...facts, ...readable(refusal) });
  const problems = problemsOf(refusal);
  return {
    type: `urn:lienthong:problem:${code}`,
    title: code.toLowerCase().replaceAll('_', ' '),
    status: REFUSAL_STATUS[code],
    detail: texts.vi,
    code,
    texts,
    ...(Object.keys(facts).length > 0 ? { facts } : {}),
    ...(problems ? { problems } : {}),
  };
}

function problemsOf(refusal: AnyRefusal): readonly ProblemView[] | null {
  if ('problemViews' in refusal) return refusal.problemViews;
  return refusal.code === 'HAS_PROBLEMS' ? presentProblems(refusal.problems) : null;
}

type Facts = Record<string, unknown>;

/** Parts of a refusal that the answer holds elsewhere. */
const NO_FACTS: ReadonlySet<string> = new Set(['code', 'problems', 'problemViews']);

/** The facts of a refusal as people read them: names instead of ids, moments instead of numbers. */
async function presentFacts(refusal: AnyRefusal, services: Services): Promise<Facts> {
  const entries = Object.entries(refusal).filter(([name]) => !NO_FACTS.has(name));
  const facts: Facts = Object.fromEntries(entries);
  if (typeof facts['at'] === 'number') facts['at'] = toMoment(facts['at']);
  if ('byPersonId' in facts) facts['byName'] = await nameOf(facts['byPersonId'], services);
  if (refusal.code === 'FORBIDDEN') facts['reasonText'] = textOf('reasons', refusal.reason);
  if (refusal.code === 'FORM_DOES_NOT_APPLY') Object.assign(facts, formFacts(refusal));
  const statusText = statusOf(refusal);
  if (statusText !== null) facts['statusText'] = statusText;
  if ('stage' in refusal) facts['stageText'] = textOf('stages', refusal.stage);
  if (refusal.code === 'PROCEDURE_SUSPENDED' || refusal.code === 'PROCEDURE_ABOLISHED') {
    facts['procedureName'] = await nameOfProcedure(refusal.procedureId, services);
  }
  return facts;
}

/** Where the object of the refusal stands, in words; null where it has no status. */
function statusOf(refusal: AnyRefusal): Text | null {
  if (refusal.code === 'SUBMISSION_MOVED') return textOf('statuses', refusal.status);
  if (refusal.code === 'QUEUE_NUMBER_MOVED') return textOf('queueStatuses', refusal.status);
  if (refusal.code === 'MOBILE_SESSION_MOVED' || refusal.code === 'MOBILE_SESSION_NOT_OPEN') {
    return textOf('mobileStatuses', refusal.status);
  }
  return null;
}

function formFacts({ form, why }: Extract<AnyRefusal, { code: 'FORM_DOES_NOT_APPLY' }>): Facts {
  const formName = PRINTED_FORMS.findLast(({ kind }) => kind === form)?.name ?? form;
  return { formName, whyText: textOf('formReasons', why) };
}

const MEGABYTE = 1024 * 1024;

/** Moments, days, sums and sizes in the sentence itself, as people write them. */
function readable(refusal: AnyRefusal): Facts {
  if ('on' in refusal) return { on: refusal.on === null ? '' : toReadableDay(refusal.on) };
  if (refusal.code === 'PAYMENT_AMOUNT_DIFFERS') {
    const { dueDong, givenDong } = refusal;
    return { due: moneyWords(dueDong), given: moneyWords(givenDong) };
  }
  if (refusal.code === 'BODY_TOO_LARGE') {
    return { limit: `${Math.floor(refusal.limitBytes / MEGABYTE)} MB` };
  }
  if ('until' in refusal) return { until: toReadableDay(refusal.until) };
  return 'at' in refusal ? { at: toReadable(refusal.at) } : {};
}

async function nameOfProcedure(procedureId: string, { runtime }: Services): Promise<string> {
  return (await runtime.store.findProcedure(procedureId))?.name ?? procedureId;
}

async function nameOf(personId: unknown, services: Services): Promise<Text> {
  const person =
    typeof personId === 'string'
      ? await services.runtime.store.findPerson(personId as never)
      : null;
  return person ? { vi: person.name, en: person.name } : textOf('actors', 'system');
}
