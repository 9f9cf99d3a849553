import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DraftView } from '../../../api/contract/procedures.ts';
import { POLICIES } from '../../../api/policy/policies.ts';
import { provincePeople } from '../../../api/demonstration/provincePeople.ts';
import {
  householdDossier,
  INTAKE_VALUES,
  openApi,
  openTask,
  PROCEDURE_ID,
  receive,
  yes,
  type Client,
  type OpenApi,
} from './openApi.ts';

let api: OpenApi;
let draft: DraftView;

beforeAll(async () => {
  api = await openApi();
  const designer = await api.as('caicach.tinh');
  draft = await yes<DraftView>(designer.get(`/procedures/${PROCEDURE_ID}/draft`));
});

afterAll(async () => {
  await api.end();
});

/** Everybody to whose agency a household dossier of the commune Bình An has come at its receipt. */
const TAKES_PART = [
  'tiepnhan.binhan',
  'traketqua.binhan',
  'truongmotcua.binhan',
  'chuyenvien.binhan',
  'lanhdaophong.binhan',
  'lanhdao.binhan',
  'vanthu.binhan',
];

type Ids = { readonly dossierId: string; readonly taskId: string };

type Command = {
  readonly name: string;
  /** Whether it is about a dossier, so that those who take no part get "not found". */
  readonly onDossier: boolean;
  readonly may: readonly string[];
  readonly send: (client: Client, ids: Ids) => Promise<Response>;
};

const COMMANDS: readonly Command[] = [
  {
    name: 'receive a dossier',
    onDossier: false,
    may: ['tiepnhan.binhan'],
    send: (client) => client.post('/dossiers', householdDossier()),
  },
  {
    name: 'claim a task',
    onDossier: true,
    may: ['tiepnhan.binhan'],
    send: (client, { taskId }) => client.post(`/tasks/${taskId}/claim`),
  },
  {
    name: 'release a task',
    onDossier: true,
    may: ['tiepnhan.binhan'],
    send: async (client, { taskId }) => {
      await client.post(`/tasks/${taskId}/claim`);
      return client.post(`/tasks/${taskId}/release`);
    },
  },
  {
    name: 'complete a task',
    onDossier: true,
    may: ['tiepnhan.binhan'],
    send: (client, { taskId }) =>
      client.post(`/tasks/${taskId}/complete`, { variables: INTAKE_VALUES }),
  },
  {
    name: 'add a document',
    onDossier: true,
    may: TAKES_PART,
    send: (client, { dossierId }) => {
      const form = new FormData();
      form.set('file', new File([Buffer.from('%PDF-1.4\n%%EOF\n')], 'a.pdf'));
      form.set('title', 'Giấy đề nghị');
      return client.post(`/dossiers/${dossierId}/documents`, form);
    },
  },
  {
    name: 'print the receipt',
    onDossier: true,
    may: ['tiepnhan.binhan', 'traketqua.binhan', 'truongmotcua.binhan'],
    send: (client, { dossierId }) => client.get(`/dossiers/${dossierId}/receipt.pdf`),
  },
  {
    name: 'save a draft',
    onDossier: false,
    may: ['kiemsoat.tinh'],
    send: (client) => client.put(`/procedures/${PROCEDURE_ID}/draft`, saved()),
  },
  {
    name: 'check a drawing',
    onDossier: false,
    may: ['caicach.tinh', 'kiemsoat.tinh', 'pheduyet.tinh'],
    send: (client) =>
      client.post(`/procedures/${PROCEDURE_ID}/check`, { bpmn: draft.bpmn, forms: draft.forms }),
  },
  {
    name: 'create a procedure',
    onDossier: false,
    may: ['caicach.tinh'],
    send: (client) => client.post('/procedures', { code: '1.000009', name: 'Thử', field: 'Thử' }),
  },
  {
    name: 'read the times of steps',
    onDossier: false,
    may: ['caicach.tinh', 'quantri.tinh'],
    send: (client) => client.get(`/procedures/${PROCEDURE_ID}/step-times`),
  },
  {
    name: 'list accounts',
    onDossier: false,
    may: ['quantri.tinh'],
    send: (client) => client.get('/people'),
  },
  {
    name: 'list incidents',
    onDossier: false,
    may: ['quantri.tinh'],
    send: (client) => client.get('/incidents'),
  },
];

/** Everybody who may print receipts somewhere. */
const COUNTERS: ReadonlySet<string> = new Set(
  provincePeople('')
    .filter(({ roles }) => POLICIES['dossier.receipt'].who.some((role) => roles.includes(role)))
    .map(({ username }) => username),
);

/** Accounts that may save a draft too, left out because a second save meets a new revision. */
const ALSO_MAY_SAVE = ['caicach.tinh', 'pheduyet.tinh'];

for (const { name, onDossier, may, send } of COMMANDS) {
  test(`to ${name} is for those who may, and everybody else is refused alike`, async () => {
    const { dossierId } = await receive(api);
    const { taskId } = await openTask(await api.as('tiepnhan.binhan'), dossierId);
    const others = provincePeople('')
      .map((person) => person.username)
      .filter((username) => !may.includes(username))
      .filter((username) => name !== 'save a draft' || !ALSO_MAY_SAVE.includes(username));
    expect(others.length).toBeGreaterThan(10);
    for (const username of others) {
      const response = await send(await api.as(username), { dossierId, taskId });
      const expected = onDossier ? statusOnDossier(name, username) : 403;
      expect([username, response.status]).toEqual([username, expected]);
    }
    for (const username of may) {
      const response = await send(await api.as(username), { dossierId, taskId });
      expect([username, response.status]).toEqual([username, 200]);
    }
  });
}

/** Where the role alone forbids it, the policy speaks before the dossier is looked up. */
function statusOnDossier(name: string, username: string): number {
  if (name === 'print the receipt' && !COUNTERS.has(username)) return 403;
  return TAKES_PART.includes(username) ? 403 : 404;
}

function saved(): object {
  const { bpmn, decisions, forms, papers, fees, revision } = draft;
  return { bpmn, decisions, forms, papers, fees, revision };
}
