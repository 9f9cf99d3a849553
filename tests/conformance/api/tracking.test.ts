import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DossierReceived } from '../../../api/contract/dossiers.ts';
import { TrackingViewSchema, type TrackingView } from '../../../api/contract/tracking.ts';
import {
  householdDossier,
  INTAKE_VALUES,
  openApi,
  openTask,
  receive,
  yes,
  type OpenApi,
} from './openApi.ts';

let api: OpenApi;
let dossier: DossierReceived;

beforeAll(async () => {
  api = await openApi();
  dossier = await receive(api);
});

afterAll(async () => {
  await api.end();
});

function track(code: string, secret: string): Promise<Response> {
  return api.nobody.post('/tracking', { code, secret });
}

async function whole(response: Response): Promise<unknown> {
  return [response.status, [...response.headers].toSorted(), await response.text()];
}

test('code and secret of the receipt show where the dossier is, without an account', async () => {
  const view = await yes<TrackingView>(track(dossier.code, dossier.trackingSecret));

  expect(TrackingViewSchema.strict().parse(view)).toEqual(view);
  expect(view).toMatchObject({
    code: dossier.code,
    status: 2,
    statusText: { vi: 'Được tiếp nhận', en: 'Accepted' },
    stepName: 'Tiếp nhận hồ sơ',
    agencyName: 'Trung tâm Phục vụ hành chính công xã Bình An',
    promisedAt: dossier.promisedAt,
    asked: null,
  });
});

test('the secret has 80 bits and may be typed as people type', async () => {
  expect(dossier.trackingSecret).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/u);
  const typed = dossier.trackingSecret.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');

  expect((await track(dossier.code.toLowerCase(), typed)).status).toBe(200);
});

test('a wrong code and a wrong secret are answered alike, headers and all', async () => {
  const wrongSecret = await whole(await track(dossier.code, 'AAAA-AAAA-AAAA-AAAA'));
  const wrongCode = await whole(await track('H99.21.01-261123-9999', dossier.trackingSecret));

  expect(wrongSecret).toEqual(wrongCode);
  expect(JSON.stringify(wrongCode)).toContain('404');
});

test('nothing that anybody typed in, and nobody’s name, is ever public', async () => {
  const canary = (field: string) => `CANARY${field}`;
  const wish = householdDossier();
  const counter = await api.as('tiepnhan.binhan');
  const marked = await yes<DossierReceived>(
    counter.post('/dossiers', {
      ...wish,
      applicant: {
        name: canary('name'),
        idNumber: canary('id'),
        address: canary('address'),
        phone: canary('phone'),
        email: canary('email'),
      },
      content: canary('content'),
    }),
  );
  const { taskId } = await openTask(counter, marked.dossierId);
  const values = { householdName: canary('form'), businessAddress: canary('place') };
  const variables = { ...INTAKE_VALUES, ...values, intakeNote: canary('note') };
  const form = new FormData();
  form.set('file', new File([Buffer.from('%PDF-1.4\n%%EOF\n')], `${canary('file')}.pdf`));
  form.set('title', canary('title'));
  await yes(counter.post(`/dossiers/${marked.dossierId}/documents`, form));
  await yes(counter.post(`/tasks/${taskId}/complete`, { variables }));

  const { code, trackingSecret, dossierId } = marked;
  const answers = [
    await (await track(code, trackingSecret)).text(),
    await (await track(code, 'wrong')).text(),
    await (await track(canary('id'), canary('phone'))).text(),
    await (await api.nobody.get('/health')).text(),
    await (await api.nobody.get('/openapi.json')).text(),
    await (await api.nobody.get(`/dossiers/${dossierId}`)).text(),
    await (await api.nobody.get(`/dossiers/${dossierId}/receipt.pdf`)).text(),
    await (await api.nobody.get('/tasks')).text(),
  ].join('\n');

  expect(answers).toContain('Tiếp nhận hồ sơ');
  expect(answers).not.toContain('CANARY');
  for (const person of await api.services.runtime.store.listPeople()) {
    expect(answers).not.toContain(person.name);
  }
});

test('somebody who guesses has to wait', async () => {
  const statuses: number[] = [];
  for (let count = 0; count < 12; count += 1) {
    statuses.push((await track(dossier.code, `guess ${count}`)).status);
  }

  expect(statuses).toContain(404);
  expect(statuses.at(-1)).toBe(429);
  expect((await track(dossier.code, dossier.trackingSecret)).status).toBe(429);
});
