import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PostHolders } from '../../../api/contract/postHolders.ts';
import { MONDAY, no, openApi, yes, type OpenApi } from './openApi.ts';

const OFFICERS = '/post-holders?agencyRole=division&post=officer';
const DIVISION = 'Phòng Kinh tế xã Bình An';

let api: OpenApi;

beforeAll(async () => {
  api = await openApi();
  api.setNow(MONDAY);
});

afterAll(async () => {
  await api.end();
});

const holdersAt = async (agencyName: string, address = OFFICERS) => {
  const { places } = await yes<PostHolders>((await api.as('caicach.tinh')).get(address));
  return places.find((place) => place.agencyName === agencyName)?.people;
};

test('who draws sees who would do a step, agency by agency', async () => {
  const agencies = await api.services.runtime.store.listAgencies();
  const divisions = agencies.filter(({ kind }) => kind === 'division').map(({ name }) => name);

  const { places } = await yes<PostHolders>((await api.as('caicach.tinh')).get(OFFICERS));

  expect(places.map(({ agencyName }) => agencyName)).toEqual(divisions);
  expect(await holdersAt(DIVISION)).toContainEqual({ name: 'Nguyễn Văn Thuận', standsInFor: null });
});

test('a post that nobody holds is an agency without people', async () => {
  const { places } = await yes<PostHolders>(
    (await api.as('caicach.tinh')).get('/post-holders?agencyRole=division&post=clerk'),
  );

  expect(places.length).toBeGreaterThan(0);
  expect(places.flatMap(({ people }) => people)).toEqual([]);
});

test('a substitute stands there by name, from the first day to the last', async () => {
  const people = await api.services.runtime.store.listPeople();
  const idOf = (username: string) => people.find((it) => it.username === username)?.personId;
  const head = await api.as('lanhdaophong.binhan');
  const wish = {
    absentId: idOf('chuyenvien.binhan'),
    substituteId: idOf('tuphap.binhan'),
    agencyId: 'h99-binhan-division',
    post: 'officer',
    from: '2026-11-23',
    to: '2026-11-24',
    reason: 'Nghỉ phép',
  };
  await yes(head.post('/substitutions', wish));
  const substitute = people.find((it) => it.username === 'tuphap.binhan');

  const during = await holdersAt(DIVISION);
  api.setNow('2026-11-25T09:00:00+07:00');
  const after = await holdersAt(DIVISION);

  const standing = { name: substitute?.name, standsInFor: 'Nguyễn Văn Thuận' };
  expect(during).toContainEqual(standing);
  expect(after).not.toContainEqual(standing);
});

test('officers who draw nothing are not told', async () => {
  const officer = await api.as('chuyenvien.binhan');

  expect(await no(officer.get(OFFICERS))).toMatchObject({ code: 'FORBIDDEN' });
});
