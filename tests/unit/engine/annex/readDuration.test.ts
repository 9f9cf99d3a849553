import { expect, it } from 'vitest';
import { readDuration } from '../../../../engine/annex/readDuration.ts';

it.each([
  ['4', 240],
  ['04', 240],
  ['0.5', 30],
  ['0,5', 30],
  ['0,35', 21],
  ['04 giờ', 240],
  ['4h', 240],
  ['04 giờ làm việc', 240],
  ['0,5 ngày', 240],
  ['½ ngày', 240],
  ['1/2 ngày', 240],
  ['nửa ngày', 240],
  ['1½ ngày', 720],
  ['1 1/2 ngày', 720],
  ['01 ngày làm việc', 480],
  ['01 ngày 04 giờ', 720],
  ['01 buổi', 240],
  ['30 phút', 30],
  ['Không quá 02 ngày', 960],
  ['168 h = 21 d ✓', 10_080],
  ['16 giờ (02 ngày)', 960],
  ['không tính', 0],
  ['Không tính thời gian', 0],
  ['–', 0],
  ['0', 0],
])('"%s" in a column of hours is %i working minutes', (text, minutes) => {
  expect(readDuration(text, 'hour')).toBe(minutes);
});

it.each(['', 'trong ngày', '1-2 ngày', '15/12', '2 hoặc 3 giờ', '16 giờ (03 ngày)', '0,001'])(
  '"%s" says no one time',
  (text) => {
    expect(readDuration(text, 'hour')).toBeNull();
  },
);

it('a number without a unit has that of its column', () => {
  expect(readDuration('0,25', 'day')).toBe(120);
  expect(readDuration('7', 'day')).toBe(3360);
});
