import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../engine/model/canonicalJson.ts';
import { sha256Hex } from '../../../../engine/model/sha256.ts';

describe('sha256Hex', () => {
  it('equals another implementation for every length around the block borders', () => {
    for (let length = 0; length <= 200; length += 1) {
      const text = 'Hồ sơ số '.repeat(25).slice(0, length);
      expect(sha256Hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    }
  });

  it('encodes characters outside the basic plane and lone surrogates like other encoders', () => {
    for (const text of ['😀', 'a\u{10ffff}', '\ud800', 'x\udc00y']) {
      expect(sha256Hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    }
  });

  it('gives the value of the standard', () => {
    expect(sha256Hex('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});

describe('canonicalJson', () => {
  it('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: 1, a: [{ d: null, c: 'x' }] })).toBe(
      '{"a":[{"c":"x","d":null}],"b":1}',
    );
    expect(canonicalJson({ b: 1, a: 2 })).toBe(canonicalJson({ a: 2, b: 1 }));
  });

  it('leaves undefined members out and keeps null', () => {
    expect(canonicalJson({ a: undefined, b: null })).toBe('{"b":null}');
  });

  it('survives a key called __proto__', () => {
    const text = '{"__proto__":{"x":1},"a":2}';
    expect(canonicalJson(JSON.parse(text))).toBe(text);
  });
});
