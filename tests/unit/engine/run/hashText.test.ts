import { expect, it } from 'vitest';
import { sha256Hex } from '../../../../engine/model/sha256.ts';
import { hashText } from '../../../../engine/run/hashText.ts';

it.each(['', 'abc', 'Thẩm định hồ sơ', '\u{1F4C4} hồ sơ', 'a'.repeat(1000)])(
  'gives what the core gives for %j',
  (text) => {
    expect(hashText(text)).toBe(sha256Hex(text));
  },
);
