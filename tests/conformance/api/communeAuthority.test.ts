import { afterAll, beforeAll, expect, test } from 'vitest';
import type {
  DossierPage,
  DossierReceived,
  ReceiveDossier,
} from '../../../api/contract/dossiers.ts';
import { DEMONSTRATION_PASSWORD } from '../../../api/demonstration/provincePeople.ts';
import { aWish, upload } from './intake.ts';
import { asId } from '../../../engine/model/ids.ts';
import { householdDossier, no, openApi, yes, type Client, type OpenApi } from './openApi.ts';

const PROVINCE = 'h99-tinh-one-stop';

let api: OpenApi;
let counter: Client;

beforeAll(async () => {
  api = await openApi();
  const administrator = await api.as('quantri.tinh');
  await yes(
    administrator.post('/people', {
      username: 'tiepnhan.tinh',
      name: 'Hoàng Thị Bưởi',
      password: DEMONSTRATION_PASSWORD,
      placements: [{ agencyId: PROVINCE, post: 'receiver' }],
      isAdministrator: false,
    }),
  );
  counter = await api.as('tiepnhan.tinh');
});

afterAll(async () => {
  await api.end();
});

/** A procedure of the communes that comes in at the counter of the province. */
function from(address: string): ReceiveDossier {
  const { applicant, ...dossier } = householdDossier();
  return { ...dossier, receivingAgencyId: PROVINCE, applicant: { ...applicant, address } };
}

test.each([
  ['none', 'Số 12, ấp Mỹ Thạnh'],
  ['one of another province', 'Số 12, xã Không Có'],
  ['two', 'xã Bình An, nay ở phường Tân Lộc'],
])('an address that names %s is refused: who decides is not guessed', async (_, address) => {
  const { total } = await yes<DossierPage>(counter.get('/dossiers'));

  const refused = await no(counter.post('/dossiers', from(address)));

  expect(refused).toMatchObject({ code: 'COMMUNE_UNKNOWN', status: 422, facts: { address } });
  expect(refused.texts.vi).toBe(
    `Thủ tục này do cấp xã giải quyết nhưng địa chỉ “${address}” không cho biết một xã, phường ` +
      'nào; hãy ghi rõ xã, phường trong địa chỉ, hoặc chọn cơ quan giải quyết.',
  );
  expect(refused.texts.en).toContain(`the address “${address}” does not name exactly one`);
  expect((await yes<DossierPage>(counter.get('/dossiers'))).total).toBe(total);
});

test('the commune in the address decides, or the agency that is named', async () => {
  const { dossierId } = await yes<DossierReceived>(
    counter.post('/dossiers', from('Ấp 3, xã Bình An')),
  );
  const dossier = await api.services.runtime.store.findDossier(asId(dossierId));
  expect(dossier?.competentAgencyId).toBe('h99-binhan-commune');

  const named = { ...from('Số 12, ấp Mỹ Thạnh'), competentAgencyId: 'h99-binhan-commune' };
  expect((await counter.post('/dossiers', named)).status).toBe(200);
});

test('at the counter of a commune that commune decides, whatever the address says', async () => {
  const commune = await api.as('tiepnhan.binhan');

  expect((await commune.post('/dossiers', householdDossier())).status).toBe(200);
});

test('what is handed in online at the province names its commune too', async () => {
  const { uploadId } = await upload(api);
  const wish = aWish([uploadId], { receivingAgencyId: PROVINCE });

  expect(await no(api.nobody.post('/intake/submissions', wish))).toMatchObject({
    code: 'COMMUNE_UNKNOWN',
  });
  const applicant = { ...wish.applicant, address: 'Ấp 3, xã Bình An' };
  expect((await api.nobody.post('/intake/submissions', { ...wish, applicant })).status).toBe(200);
});
