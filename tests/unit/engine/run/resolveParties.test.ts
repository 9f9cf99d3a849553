import { expect, test } from 'vitest';
import type { Agency } from '../../../../engine/model/agency.ts';
import { asId } from '../../../../engine/model/ids.ts';
import type { ProcessModel } from '../../../../engine/model/process.ts';
import { resolveParties } from '../../../../engine/run/resolveParties.ts';

const agency = (id: string, kind: string, differs: Partial<Agency> = {}): Agency => ({
  agencyId: asId(id),
  code: id,
  name: id,
  kind,
  level: 'commune',
  parentId: asId('province'),
  unitCode: 'H99.21',
  servesUnitCodes: [],
  ...differs,
});

const PROVINCE = agency('province', 'province', { parentId: null, unitCode: 'H99' });
const COMMUNE = agency('commune', 'commune');
const ONE_STOP = agency('one-stop', 'one-stop');
const OTHER_ONE_STOP = agency('one-stop-22', 'one-stop', { unitCode: 'H99.22' });
const AGENCIES = [
  PROVINCE,
  COMMUNE,
  ONE_STOP,
  OTHER_ONE_STOP,
  agency('division', 'division'),
  agency('division-22', 'division', { unitCode: 'H99.22' }),
  agency('tax-2', 'tax', { unitCode: 'tax-2', servesUnitCodes: ['H99.21', 'H99.22'] }),
  agency('office', 'province-office', { unitCode: 'H99' }),
];

const models = (...roles: string[]): readonly ProcessModel[] => {
  const nodes = roles.map((agencyRole) => ({ performer: { agencyRole, post: 'officer' } }));
  return [{ nodes } as unknown as ProcessModel];
};
const place = { agencies: AGENCIES, receiving: ONE_STOP, competent: COMMUNE };

test('a role is played by a unit of the authority, of who serves it, or of the one above', () => {
  const parties = resolveParties(
    models('one-stop', 'division', 'tax', 'province-office', 'commune'),
    place,
  );

  expect(parties).toEqual({
    ok: true,
    value: {
      'one-stop': 'one-stop',
      division: 'division',
      tax: 'tax-2',
      'province-office': 'office',
      commune: 'commune',
    },
  });
});

test('a dossier handed in elsewhere keeps the counter that received it', () => {
  const parties = resolveParties(models('one-stop', 'division'), {
    ...place,
    receiving: OTHER_ONE_STOP,
  });

  expect(parties).toEqual({
    ok: true,
    value: { 'one-stop': 'one-stop-22', division: 'division' },
  });
});

test('a role that nobody plays, or two, is refused', () => {
  const twins = [...AGENCIES, agency('division-b', 'division')];

  expect(resolveParties(models('justice'), place)).toMatchObject({
    refusal: { code: 'PARTY_NOT_FOUND', agencyRole: 'justice', unitCode: 'H99.21', count: 0 },
  });
  expect(resolveParties(models('division'), { ...place, agencies: twins })).toMatchObject({
    refusal: { code: 'PARTY_NOT_FOUND', count: 2 },
  });
});
