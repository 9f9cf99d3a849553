import { expect, test } from 'vitest';
import { provinceAgencies } from '../../../../api/demonstration/province.ts';
import { defaultAuthority } from '../../../../engine/model/defaultAuthority.ts';
import type { ListedFacts } from '../../../../engine/model/listedFacts.ts';
import { namesCommune } from '../../../../engine/model/namesCommune.ts';

const AGENCIES = provinceAgencies();

type Listed = Partial<Pick<ListedFacts, 'levels' | 'competentAgency'>>;

function decides(facts: Listed, receivingId: string, address = ''): string | null {
  const receiving = AGENCIES.find(({ agencyId }) => agencyId === receivingId);
  if (receiving === undefined) throw new Error(`Expected ${receivingId} to be there.`);
  const listed = { levels: [], competentAgency: null, ...facts };
  const place = { receiving, agencies: AGENCIES, address };
  return defaultAuthority(listed, place)?.agencyId ?? null;
}

test('without a level the authority of the counter decides', () => {
  expect(decides({}, 'h99-binhan-one-stop')).toBe('h99-binhan-commune');
  expect(decides({}, 'h99-tinh-one-stop')).toBe('h99-tinh-province');
});

test('a procedure of the communes is decided by the commune of the counter', () => {
  const facts: Listed = { levels: ['commune'] };

  expect(decides(facts, 'h99-binhan-one-stop', 'Phường Tân Lộc')).toBe('h99-binhan-commune');
});

test('at the province it is decided by the only commune that the address names', () => {
  const facts: Listed = { levels: ['commune'] };

  expect(decides(facts, 'h99-tinh-one-stop', 'Ấp 3, xã Bình An')).toBe('h99-binhan-commune');
  expect(decides(facts, 'h99-tinh-one-stop', 'ap 3, XA BINH AN')).toBe('h99-binhan-commune');
  expect(decides(facts, 'h99-tinh-one-stop', 'Ấp 3, xã Bình Anh')).toBeNull();
  expect(decides(facts, 'h99-tinh-one-stop', 'xã Bình An, nay ở phường Tân Lộc')).toBeNull();
  expect(decides(facts, 'h99-tinh-one-stop')).toBeNull();
});

test('a procedure of the province that comes in at a commune is decided by the province', () => {
  expect(decides({ levels: ['province'] }, 'h99-binhan-one-stop')).toBe('h99-tinh-province');
  expect(decides({ levels: ['province'] }, 'h99-tinh-one-stop')).toBe('h99-tinh-province');
  expect(decides({ levels: ['province'] }, 'h99-tinh-province-police')).toBe('h99-tinh-province');
});

test('a department decides when the procedure names exactly one of the province', () => {
  const named = (competentAgency: string) =>
    decides({ levels: ['province'], competentAgency }, 'h99-binhan-one-stop');

  expect(named('Công an tỉnh')).toBe('h99-tinh-province-police');
  expect(named('Văn phòng đăng ký đất đai')).toBe('h99-tinh-land-office');
  expect(named('Sở')).toBe('h99-tinh-province');
  expect(named('Sở Y tế')).toBe('h99-tinh-province');
});

test('a procedure of both levels is decided where the counter belongs', () => {
  const facts: Listed = { levels: ['commune', 'province'], competentAgency: 'Công an tỉnh' };

  expect(decides(facts, 'h99-binhan-one-stop')).toBe('h99-binhan-commune');
  expect(decides(facts, 'h99-tinh-one-stop')).toBe('h99-tinh-province-police');
});

test.each([
  ['Ấp 3, xã Bình An, tỉnh An Bình Đông', true],
  ['Ấp 3 xã Bình An tỉnh An Bình Đông', true],
  ['Ấp 3, Xã  Bình An', true],
  ['Ấp 3, xã Bình An Tây', false],
  ['Ấp Bình An, xã Khác', false],
  ['', false],
])('whether %j names the commune Bình An: %s', (address, isNamed) => {
  expect(namesCommune(address, 'Ủy ban nhân dân xã Bình An')).toBe(isNamed);
});

test('no address names an authority that is no commune', () => {
  expect(namesCommune('tỉnh An Bình Đông', 'Ủy ban nhân dân tỉnh An Bình Đông')).toBe(false);
});
