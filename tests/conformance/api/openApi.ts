import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { createApp } from '../../../api/app.ts';
import type { AppEnv } from '../../../api/appEnv.ts';
import type { DossierReceived, ReceiveDossier } from '../../../api/contract/dossiers.ts';
import type { TaskPage } from '../../../api/contract/inbox.ts';
import type { ProblemDetails } from '../../../api/contract/problemDetails.ts';
import type { TaskRow } from '../../../api/contract/tasks.ts';
import { DEMONSTRATION_PASSWORD } from '../../../api/demonstration/provincePeople.ts';
import { seedProcedures } from '../../../api/demonstration/seedProcedures.ts';
import { seedProvince } from '../../../api/demonstration/seedProvince.ts';
import type { ClamdAddress } from '../../../api/documents/clamdScan.ts';
import type { MailSetting } from '../../../api/mail/mailSetting.ts';
import type { SignOnSetting } from '../../../api/signOn/signOnSetting.ts';
import type { SmsSetting } from '../../../api/sms/smsSetting.ts';
import { openServices, type OpenServices } from '../../../api/openServices.ts';
import type { PaymentSetting } from '../../../api/payment/paymentSetting.ts';
import { parseInstant } from '../../../engine/calendar/parseInstant.ts';

/** The test's own moment: a Monday morning. */
export const MONDAY = '2026-11-23T09:00:00+07:00';

/** The household business procedure of the repository, as seeded. */
export const PROCEDURE_ID = 'household-business-registration';

type Body = object | FormData | undefined;

/**
 * One person at a browser; every call carries their cookie and, where it writes, a fresh command
 * id.
 */
export type Client = {
  readonly cookie: string;
  readonly get: (path: string) => Promise<Response>;
  readonly post: (path: string, body?: Body, commandId?: string) => Promise<Response>;
  readonly put: (path: string, body?: Body) => Promise<Response>;
  readonly delete: (path: string) => Promise<Response>;
};

/**
 * The whole application on a real SQLite file in a folder of its own, with a clock that the test
 * moves.
 */
export type OpenApi = OpenServices & {
  readonly app: OpenAPIHono<AppEnv>;
  readonly folder: string;
  readonly setNow: (moment: string) => void;
  readonly as: (username: string) => Promise<Client>;
  readonly nobody: Client;
  readonly end: () => Promise<void>;
};

type Options = {
  readonly folder?: string;
  /** Where the procedures lie; those of the repository otherwise. */
  readonly procedures?: string;
  readonly demonstration?: boolean;
  readonly publicUrl?: string;
  readonly mail?: MailSetting;
  readonly payment?: PaymentSetting;
  readonly sms?: SmsSetting;
  readonly signOn?: SignOnSetting;
  readonly clamd?: ClamdAddress;
  readonly queueLimitMinutes?: number;
  readonly keepNoticesDays?: number | null;
};

/** Opens the application with the demonstration province and every procedure of the repository. */
export async function openApi({
  procedures = 'procedures',
  ...options
}: Options = {}): Promise<OpenApi> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'lienthong-api-'));
  let now = toInstant(MONDAY);
  const opened = await openServices(configOf(options, folder), { now: () => now });
  const { services } = opened;
  await seedProvince(services.runtime.store, services.passwords);
  const report = await seedProcedures(services.runtime, procedures);
  if (report.failures.length > 0) throw new Error(report.failures.join('\n'));
  const app = createApp(services);
  const clients = new Map<string, Client>();
  const as = async (username: string) => {
    const known = clients.get(username);
    // The test's clock may have passed the end of the session.
    if (known && (await known.get('/session')).status === 200) return known;
    const client = toClient(app, await signIn(app, username));
    clients.set(username, client);
    return client;
  };
  const setNow = (moment: string) => {
    now = toInstant(moment);
  };
  const end = async () => {
    await opened.close();
    if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
  };
  return { ...opened, app, folder, setNow, as, nobody: toClient(app, ''), end };
}

function configOf(options: Omit<Options, 'procedures'>, folder: string) {
  return {
    dataFolder: folder,
    demonstration: options.demonstration ?? true,
    publicUrl: options.publicUrl ?? null,
    mail: options.mail ?? null,
    signing: null,
    trustedFile: null,
    queueLimitMinutes: options.queueLimitMinutes ?? 30,
    keepNoticesDays: options.keepNoticesDays === undefined ? 365 : options.keepNoticesDays,
    isKeepNoticesSample: options.keepNoticesDays === undefined,
    payment: options.payment ?? null,
    sms: options.sms ?? null,
    signOn: options.signOn ?? null,
    clamd: options.clamd ?? null,
    logLevel: 'silent',
  } as const;
}

/** Signs in and gives the cookie. */
export async function signIn(
  app: OpenAPIHono<AppEnv>,
  username: string,
  password = DEMONSTRATION_PASSWORD,
): Promise<string> {
  const response = await app.request('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  if (response.status !== 200) throw new Error(`${username}: ${await response.text()}`);
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** A person at a browser who has this cookie. */
export function toClient(app: OpenAPIHono<AppEnv>, cookie: string): Client {
  const send = async (method: string, path: string, body: Body, commandId?: string) => {
    const headers: Record<string, string> = { cookie };
    if (method !== 'GET') headers['idempotency-key'] = commandId ?? crypto.randomUUID();
    if (body instanceof FormData) return app.request(`/api${path}`, { method, headers, body });
    if (body !== undefined) headers['content-type'] = 'application/json';
    const text = body === undefined ? {} : { body: JSON.stringify(body) };
    return app.request(`/api${path}`, { method, headers, ...text });
  };
  return {
    cookie,
    get: (path) => send('GET', path, undefined),
    post: (path, body, commandId) => send('POST', path, body, commandId),
    put: (path, body) => send('PUT', path, body),
    delete: (path) => send('DELETE', path, undefined),
  };
}

/** The JSON of an answer that is expected to be a yes. */
export async function yes<Value>(answer: Response | Promise<Response>): Promise<Value> {
  const response = await answer;
  if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`);
  return (await response.json()) as Value;
}

/** Status and problem details of an answer that is expected to be a no. */
export async function no(answer: Response | Promise<Response>): Promise<ProblemDetails> {
  const response = await answer;
  if (response.ok) throw new Error(`Expected a refusal, but got ${response.status}.`);
  return (await response.json()) as ProblemDetails;
}

/** A dossier of the household business procedure at the counter of a commune. */
export function householdDossier(place = 'binhan'): ReceiveDossier {
  return {
    procedureId: PROCEDURE_ID,
    receivingAgencyId: `h99-${place}-one-stop`,
    applicant: {
      name: 'Nguyễn Thị Hường',
      idNumber: '089190001234',
      address: 'Số 12, ấp Mỹ Thạnh',
      phone: '0900000123',
      email: 'huong@vidu.example',
    },
    content: 'Đăng ký hộ kinh doanh tạp hóa',
    papers: [
      { paperKey: 'application', form: 'original', count: 1, verifiedAgainstOriginal: true },
    ],
    channel: 'counter',
    returnChannel: 'counter',
    variables: {},
    setCount: 1,
  };
}

/** Receives a dossier at the counter of a commune. */
export async function receive(api: OpenApi, place = 'binhan'): Promise<DossierReceived> {
  const desk = place === 'binhan' ? 'tiepnhan.binhan' : `motcua.${place}`;
  return yes<DossierReceived>((await api.as(desk)).post('/dossiers', householdDossier(place)));
}

/** The one open task of a dossier in a person's unit. */
export async function openTask(client: Client, dossierId: string): Promise<TaskRow> {
  const page = await yes<TaskPage>(client.get('/tasks?scope=unit'));
  const task = page.items.find((it) => it.dossierId === dossierId);
  if (!task) throw new Error(`Expected a task of ${dossierId} in the inbox, but there is none.`);
  return task;
}

/** What the intake form takes. */
export const INTAKE_VALUES = {
  householdName: 'Tạp hóa Hường',
  businessAddress: 'Số 12, ấp Mỹ Thạnh',
  businessLines: '4711 – Bán lẻ hàng hóa tổng hợp',
  capitalDong: 50_000_000,
  originalsChecked: true,
  digitised: true,
} as const;

function toInstant(moment: string): number {
  const at = parseInstant(moment);
  if (at === null) throw new Error(`Expected a moment, but got ${moment}.`);
  return at;
}
