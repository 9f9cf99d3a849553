import { expect, test } from 'vitest';

import {
  EMPTY_SESSION,
  parseTime,
  toPlan,
  type SessionWish,
} from '../../../../designer/mobile/sessionWish.ts';

const WISH: SessionWish = {
  agencyId: 'one-stop',
  place: ' Nhà văn hóa ấp 3 ',
  hamlet: '',
  on: '24/11/2026',
  from: '8h',
  to: '11:30',
  officerIds: ['mai'],
  procedureIds: ['certified-copies'],
};

test.each([
  ['8', '08:00'],
  ['8h', '08:00'],
  ['08h30', '08:30'],
  ['8:05', '08:05'],
  ['23:59', '23:59'],
  ['24:00', null],
  ['8:60', null],
  ['sáng', null],
  ['', null],
])('%j as a time of day: %j', (text, time) => {
  expect(parseTime(text)).toBe(time);
});

test('what was typed becomes the request of the wire', () => {
  expect(toPlan(WISH)).toEqual({
    ...WISH,
    place: 'Nhà văn hóa ấp 3',
    on: '2026-11-24',
    from: '08:00',
    to: '11:30',
  });
});

test.each<Partial<SessionWish>>([
  { place: ' ' },
  { on: '31/11/2026' },
  { from: '' },
  { to: '25h' },
  { officerIds: [] },
  { procedureIds: [] },
])('nothing is planned with %j', (differs) => {
  expect(toPlan({ ...WISH, ...differs })).toBeNull();
  expect(toPlan(EMPTY_SESSION)).toBeNull();
});
