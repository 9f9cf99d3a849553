import { expect, test } from 'vitest';

import type { OfferedView } from '../../../../api/contract/intake.ts';
import { EMPTY_DRAFT, placeOf, type SubmitDraft } from '../../../../designer/submit/submitDraft.ts';

type Place = OfferedView['places'][number];

const BINH_AN = place('binhan', 'Ủy ban nhân dân xã Bình An', true);
const TAN_LOC = place('tanloc', 'Ủy ban nhân dân phường Tân Lộc', true);
const PROVINCE = place('tinh', 'Ủy ban nhân dân tỉnh An Bình Đông', true);
const FOR_PROVINCE = place('xa', 'Ủy ban nhân dân tỉnh An Bình Đông', false);

test('the place of the commune in the address is proposed, and a choice stands over it', () => {
  const places = [BINH_AN, TAN_LOC];

  expect(chosen(places, {})).toBeNull();
  expect(chosen(places, { address: 'Ấp 3, xã Bình An' })).toBe('binhan');
  expect(chosen(places, { address: 'Ấp 3, xã Bình An', placeId: 'tanloc' })).toBe('tanloc');
  expect(chosen(places, { address: 'Ấp 3, xã Khác' })).toBeNull();
});

test('the only place that belongs to who decides is proposed; else the only one there is', () => {
  expect(chosen([FOR_PROVINCE, PROVINCE], {})).toBe('tinh');
  expect(chosen([FOR_PROVINCE], {})).toBe('xa');
});

function chosen(places: readonly Place[], differs: Partial<SubmitDraft>): string | null {
  const offered = { places } as unknown as OfferedView;
  return placeOf({ ...EMPTY_DRAFT, ...differs }, offered)?.agencyId ?? null;
}

function place(agencyId: string, authorityName: string, isOfAuthority: boolean): Place {
  return { agencyId, name: agencyId, authorityName, isOfAuthority };
}
