import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AddPerson, PersonView, PutAgency } from '../../../api/contract/people.ts';
import type { AgencyView } from '../../../api/contract/procedures.ts';
import type { Me } from '../../../api/contract/session.ts';
import { DEMONSTRATION_PASSWORD } from '../../../api/demonstration/provincePeople.ts';
import { no, openApi, signIn, toClient, yes, type Client, type OpenApi } from './openApi.ts';

const PASSWORD = 'mot mat khau dai';

let api: OpenApi;
let administrator: Client;

beforeAll(async () => {
  api = await openApi();
  administrator = await api.as('quantri.tinh');
});

afterAll(async () => {
  await api.end();
});

function wish(username: string, differs: Partial<AddPerson> = {}): AddPerson {
  const placements = [{ agencyId: 'h99-binhan-one-stop', post: 'receiver' }];
  const name = `Người ${username}`;
  return { username, name, password: PASSWORD, placements, isAdministrator: false, ...differs };
}

async function add(username: string, differs: Partial<AddPerson> = {}): Promise<PersonView> {
  const people = await yes<PersonView[]>(administrator.post('/people', wish(username, differs)));
  const added = people.find((person) => person.username === username);
  if (!added) throw new Error(`Expected ${username} to be listed.`);
  return added;
}

const enter = (username: string, password: string) =>
  api.nobody.post('/session', { username, password });

describe('an account', () => {
  test('is used at once, with the roles of its posts', async () => {
    const added = await add('moi.binhan', {
      placements: [
        { agencyId: 'h99-binhan-one-stop', post: 'receiver' },
        { agencyId: 'h99-binhan-one-stop', post: 'one-stop-head' },
        { agencyId: 'h99-binhan-justice', post: 'officer' },
      ],
    });

    expect(added).toMatchObject({ isBlocked: false, demo: false });
    const me = await yes<Me>(enter('moi.binhan', PASSWORD));
    expect(me.roles).toEqual(['RECEIVER', 'ONE_STOP_HEAD', 'OFFICER']);
    expect(me.can['dossier.receive']).toBe(true);
    expect(me.can['person.manage']).toBe(false);
  });

  test('has a user name of its own, and posts that its agencies have', async () => {
    expect(await no(administrator.post('/people', wish('tiepnhan.binhan')))).toMatchObject({
      status: 409,
      code: 'USERNAME_TAKEN',
    });
    const placements = [{ agencyId: 'h99-binhan-one-stop', post: 'tax-officer' }];
    expect(await no(administrator.post('/people', wish('moi.hai', { placements })))).toMatchObject({
      status: 422,
      code: 'POST_NOT_OF_AGENCY',
    });
    const nowhere = [{ agencyId: 'khong-co', post: 'receiver' }];
    expect(
      await no(administrator.post('/people', wish('moi.ba', { placements: nowhere }))),
    ).toMatchObject({ code: 'AGENCY_NOT_FOUND' });
    const short = wish('moi.bon', { password: 'ngan' });
    expect(await no(administrator.post('/people', short))).toMatchObject({
      code: 'REQUEST_INVALID',
    });
  });

  test('moves to another agency, and what it may do with it', async () => {
    const { personId } = await add('chuyen.binhan');
    const client = toClient(api.app, await signIn(api.app, 'chuyen.binhan', PASSWORD));
    const placements = [{ agencyId: 'h99-thanhphu-leader', post: 'authority-leader' }];
    const body = { name: 'Tên mới', placements, isAdministrator: false };

    await yes(administrator.post(`/people/${personId}`, body));

    const me = await yes<Me>(client.get('/session'));
    expect(me).toMatchObject({ name: 'Tên mới', roles: ['AUTHORITY_LEADER'] });
    expect(me.agencies.map(({ agencyId }) => agencyId)).toEqual(['h99-thanhphu-leader']);
  });

  test('that is blocked is signed out and stays out until it is unblocked', async () => {
    const { personId } = await add('khoa.binhan');
    const client = toClient(api.app, await signIn(api.app, 'khoa.binhan', PASSWORD));
    const block = (isBlocked: boolean) =>
      administrator.post(`/people/${personId}/block`, { isBlocked });

    await yes(block(true));
    expect((await client.get('/session')).status).toBe(401);
    expect((await enter('khoa.binhan', PASSWORD)).status).toBe(401);

    await yes(block(false));
    expect((await client.get('/session')).status).toBe(401);
    expect((await enter('khoa.binhan', PASSWORD)).status).toBe(200);
  });

  test('with a new password ends what was signed in with the old one', async () => {
    const { personId } = await add('quen.binhan');
    const client = toClient(api.app, await signIn(api.app, 'quen.binhan', PASSWORD));
    const password = 'mot mat khau khac';

    await yes(administrator.post(`/people/${personId}/password`, { password }));

    expect((await client.get('/session')).status).toBe(401);
    expect((await enter('quen.binhan', PASSWORD)).status).toBe(401);
    expect((await enter('quen.binhan', password)).status).toBe(200);
  });

  test('changes its own password when it knows the present one', async () => {
    await add('doi.binhan');
    const here = toClient(api.app, await signIn(api.app, 'doi.binhan', PASSWORD));
    const elsewhere = toClient(api.app, await signIn(api.app, 'doi.binhan', PASSWORD));
    const password = 'mot mat khau khac';

    expect(
      await no(here.post('/session/password', { present: 'khong dung', password })),
    ).toMatchObject({ status: 422, code: 'PASSWORD_WRONG' });
    const changed = await here.post('/session/password', { present: PASSWORD, password });

    expect(changed.status).toBe(200);
    expect((await elsewhere.get('/session')).status).toBe(401);
    const cookie = changed.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await toClient(api.app, cookie).get('/session')).status).toBe(200);
    expect((await enter('doi.binhan', password)).status).toBe(200);
  });

  test('of the last administrator keeps its right and its door', async () => {
    const people = await yes<PersonView[]>(administrator.get('/people'));
    const [own, ...others] = people.filter(({ roles }) => roles.includes('SYSTEM_ADMIN'));
    expect(others).toEqual([]);
    const path = `/people/${own?.personId}`;

    const last = { status: 409, code: 'LAST_ADMINISTRATOR' };
    expect(await no(administrator.post(`${path}/block`, { isBlocked: true }))).toMatchObject(last);
    const body = { name: 'Dũng', placements: [], isAdministrator: false };
    expect(await no(administrator.post(path, body))).toMatchObject(last);

    const second = await add('quantri.hai', { placements: [], isAdministrator: true });
    await yes(administrator.post(path, { ...body, isAdministrator: true }));
    // The first is an account of the demonstration, which may be shut out.
    const other = `/people/${second.personId}/block`;
    expect(await no(administrator.post(other, { isBlocked: true }))).toMatchObject(last);
    await add('quantri.ba', { placements: [], isAdministrator: true });
    await yes(administrator.post(other, { isBlocked: true }));
  });

  test('is nobody else’s to make or change', async () => {
    const counter = await api.as('tiepnhan.binhan');
    expect((await counter.post('/people', wish('len.lut'))).status).toBe(403);
    expect((await counter.post('/people/x/block', { isBlocked: true })).status).toBe(403);
    expect((await counter.post('/agencies', agency('H99.77'))).status).toBe(403);
    expect((await enter('tiepnhan.binhan', DEMONSTRATION_PASSWORD)).status).toBe(200);
  });
});

function agency(code: string, differs: Partial<PutAgency> = {}): PutAgency {
  return {
    code,
    name: `Đơn vị ${code}`,
    kind: 'one-stop',
    level: 'commune',
    parentId: 'h99-tinh-province',
    unitCode: code,
    servesUnitCodes: [],
    ...differs,
  };
}

describe('an agency', () => {
  const put = async (path: string, body: PutAgency, code: string): Promise<AgencyView> => {
    const all = await yes<AgencyView[]>(administrator.post(path, body));
    const found = all.find((one) => one.code === code);
    if (!found) throw new Error(`Expected ${code} to be listed.`);
    return found;
  };

  test('is entered, then changed; its kind stays', async () => {
    const entered = await put('/agencies', agency('H99.40'), 'H99.40');
    const renamed = agency('H99.40', { name: 'Tên khác', kind: 'tax' });

    const changed = await put(`/agencies/${entered.agencyId}`, renamed, 'H99.40');

    expect(changed).toEqual({ ...entered, name: 'Tên khác' });
  });

  test('has a code of its own, and is never part of itself', async () => {
    expect(await no(administrator.post('/agencies', agency('H99.21')))).toMatchObject({
      status: 409,
      code: 'AGENCY_CODE_TAKEN',
    });
    const over = await put('/agencies', agency('H99.41', { kind: 'commune' }), 'H99.41');
    const under = agency('H99.41.01', { parentId: over.agencyId });
    const { agencyId } = await put('/agencies', under, 'H99.41.01');

    const turned = agency('H99.41', { kind: 'commune', parentId: agencyId });
    expect(await no(administrator.post(`/agencies/${over.agencyId}`, turned))).toMatchObject({
      status: 422,
      code: 'AGENCY_IN_ITSELF',
    });
    const lost = agency('H99.42', { parentId: 'khong-co' });
    expect(await no(administrator.post('/agencies', lost))).toMatchObject({
      code: 'AGENCY_NOT_FOUND',
    });
  });
});
