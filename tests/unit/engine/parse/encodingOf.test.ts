import { describe, expect, it } from 'vitest';
import { encodingOf } from '../../../../engine/parse/encodingOf.ts';

const TEXT = '<?xml version="1.0" encoding="UTF-16"?><a tên="Đỗ 😀"/>';
const LITTLE = Buffer.from(`\uFEFF${TEXT}`, 'utf16le');

function decode(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

describe('encodingOf', () => {
  it('tells UTF-16 of either order by its mark', () => {
    expect(decode(LITTLE)).toBe(TEXT);
    expect(decode(Buffer.from(LITTLE).swap16())).toBe(TEXT);
  });

  it('takes all else for UTF-8, with and without a mark', () => {
    expect(decode(Buffer.from(TEXT))).toBe(TEXT);
    expect(decode(Buffer.from(`\uFEFF${TEXT}`))).toBe(TEXT);
    expect(decode(new Uint8Array())).toBe('');
  });
});
