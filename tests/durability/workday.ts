import type { DossierReceived } from '../../api/contract/dossiers.ts';
import type { ProblemDetails } from '../../api/contract/problemDetails.ts';
import type { ProcedureRow } from '../../api/contract/procedures.ts';
import type { TaskPage } from '../../api/contract/inbox.ts';
import type { TaskChanged, TaskRow, TaskView } from '../../api/contract/tasks.ts';
import { DEMONSTRATION_PASSWORD } from '../../api/demonstration/provincePeople.ts';
import { sampleValue } from '../../engine/testing/sampleValue.ts';
import { isAsked } from '../../engine/form/isAsked.ts';
import type { Variables } from '../../engine/model/json.ts';
import type { Random } from '../support/seededRandom.ts';

/** What one handler did, as the program answered. */
export type Workday = {
  readonly received: string[];
  /** Task ids, each as often as a completion of it was answered with a yes. */
  readonly completed: string[];
  /** Refusals by code. */
  readonly refused: Map<string, number>;
  readonly requestMs: number[];
};

/** Where and until when. */
export type Shift = { readonly url: string; readonly endAt: number; readonly random: Random };

const PROCEDURE = 'household-business-registration';
/** So many dossiers wait at a counter at most before no more are received. */
const BACKLOG_MAX = 30;

/**
 * One handler at work: looks at the inbox, takes what is there, claims or completes it with made-up
 * answers, also what others are just doing; at a counter receives dossiers. Never stops at a
 * refusal; throws for an answer that is none of the program's.
 */
export async function workday(username: string, shift: Shift): Promise<Workday> {
  const day: Workday = { received: [], completed: [], refused: new Map(), requestMs: [] };
  const send = sender(shift.url, day, await signIn(shift.url, username));
  const isCounter = /^(?:tiepnhan|motcua)\./u.test(username);
  while (performance.now() < shift.endAt) {
    const inbox = await send<TaskPage>('GET', '/tasks');
    const tasks = inbox?.items ?? [];
    if (isCounter && (inbox?.total ?? 0) < BACKLOG_MAX) await receive(send, day, username);
    const task = tasks[Math.floor(shift.random() * tasks.length)];
    if (task !== undefined) await work(send, day, task, shift.random);
  }
  return day;
}

type Send = <Answer>(method: string, path: string, body?: object) => Promise<Answer | null>;

async function work(send: Send, day: Workday, task: TaskRow, random: Random): Promise<void> {
  if (random() < 0.3) {
    await send('POST', `/tasks/${task.taskId}/claim`);
    return;
  }
  const view = await send<TaskView>('GET', `/tasks/${task.taskId}`);
  if (view === null) return;
  const variables = valuesOf(view);
  const done = await send<TaskChanged>('POST', `/tasks/${task.taskId}/complete`, { variables });
  if (done !== null) day.completed.push(task.taskId);
}

function valuesOf({ form, values }: TaskView): Variables {
  const asked = (form?.fields ?? []).filter((field) => isAsked(field));
  const setting = { at: Date.now(), units: null };
  const made = asked
    .filter(({ required, key }) => required && (values[key] ?? null) === null)
    .map((field) => [field.key, sampleValue(field, setting)]);
  const kept = asked
    .filter(({ key }) => (values[key] ?? null) !== null)
    .map(({ key }) => [key, values[key] ?? null]);
  return Object.fromEntries([...kept, ...made]) as Variables;
}

async function receive(send: Send, day: Workday, username: string): Promise<void> {
  const procedures = await send<readonly ProcedureRow[]>('GET', '/procedures');
  const procedure = procedures?.find(({ procedureId }) => procedureId === PROCEDURE);
  if (procedure === undefined) return;
  const place = username.split('.')[1] ?? '';
  const papers = ['application', 'identity'].map((paperKey) => ({
    paperKey,
    form: 'original',
    count: 1,
    verifiedAgainstOriginal: true,
  }));
  const dossier = await send<DossierReceived>('POST', '/dossiers', {
    procedureId: PROCEDURE,
    receivingAgencyId: `h99-${place}-one-stop`,
    applicant: { name: 'Nguyễn Thị Mẫu', idNumber: '', address: '', phone: '', email: '' },
    content: 'Thử tải',
    papers,
    channel: 'counter',
    returnChannel: 'counter',
    variables: {},
    setCount: 1,
  });
  if (dossier !== null) day.received.push(dossier.code);
}

async function signIn(url: string, username: string): Promise<string> {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: DEMONSTRATION_PASSWORD }),
  });
  if (response.status !== 200) throw new Error(`${username}: ${await response.text()}`);
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** Null: it was refused, which is counted by its code. */
function sender(url: string, day: Workday, cookie: string): Send {
  return async <Answer>(method: string, path: string, body?: object) => {
    const isCommand = method !== 'GET';
    const headers: Record<string, string> = isCommand
      ? { cookie, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
      : { cookie };
    const startedAt = performance.now();
    const response = await fetch(`${url}/api${path}`, {
      method,
      headers,
      ...(isCommand ? { body: JSON.stringify(body ?? {}) } : {}),
    });
    const answer = (await response.json()) as unknown;
    day.requestMs.push(performance.now() - startedAt);
    if (response.status === 200) return answer as Answer;
    if (response.status >= 500) throw new Error(`${path}: ${JSON.stringify(answer)}`);
    const { code } = answer as ProblemDetails;
    day.refused.set(code, (day.refused.get(code) ?? 0) + 1);
    return null;
  };
}
