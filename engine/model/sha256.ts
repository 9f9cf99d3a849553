// Pure, because the core has neither Node's crypto nor the browser's (which answers only later).
// Source: FIPS 180-4, sections 4.1.2, 5.1.1 and 6.2.

const ROUND_COUNT = 64;
const BLOCK_BYTES = 64;

/** The SHA-256 of the text's UTF-8 bytes as 64 lower-case hexadecimal digits. */
export function sha256Hex(text: string): string {
  const bytes = padded(utf8Bytes(text));
  const hash = Int32Array.from(INITIAL);
  const schedule = new Int32Array(ROUND_COUNT);
  for (let offset = 0; offset < bytes.length; offset += BLOCK_BYTES) {
    fillSchedule(schedule, bytes, offset);
    compress(hash, schedule);
  }
  return Array.from(hash, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

function utf8Bytes(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    // A lone surrogate has no UTF-8 form; the replacement character is what encoders write for it.
    pushUtf8(bytes, point >= 0xd800 && point <= 0xdfff ? 0xfffd : point);
  }
  return bytes;
}

function pushUtf8(bytes: number[], point: number): void {
  if (point < 0x80) {
    bytes.push(point);
  } else if (point < 0x800) {
    bytes.push(0xc0 | (point >> 6), continuation(point, 0));
  } else if (point < 0x10000) {
    bytes.push(0xe0 | (point >> 12), continuation(point, 6), continuation(point, 0));
  } else {
    const head = 0xf0 | (point >> 18);
    bytes.push(head, continuation(point, 12), continuation(point, 6), continuation(point, 0));
  }
}

function continuation(point: number, shift: number): number {
  return 0x80 | ((point >> shift) & 0x3f);
}

function padded(bytes: readonly number[]): Uint8Array {
  const total = Math.ceil((bytes.length + 9) / BLOCK_BYTES) * BLOCK_BYTES;
  const result = new Uint8Array(total);
  result.set(bytes);
  result[bytes.length] = 0x80;
  const view = new DataView(result.buffer);
  view.setUint32(total - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(total - 4, (bytes.length * 8) >>> 0);
  return result;
}

function fillSchedule(schedule: Int32Array, bytes: Uint8Array, offset: number): void {
  const view = new DataView(bytes.buffer, offset, BLOCK_BYTES);
  for (let index = 0; index < 16; index += 1) schedule[index] = view.getInt32(index * 4);
  for (let index = 16; index < ROUND_COUNT; index += 1) {
    const early = schedule[index - 15] as number;
    const late = schedule[index - 2] as number;
    const small = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const large = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    const sum = (schedule[index - 16] as number) + (schedule[index - 7] as number);
    schedule[index] = (sum + small + large) | 0;
  }
}

function compress(hash: Int32Array, schedule: Int32Array): void {
  let [a, b, c, d, e, f, g, h] = hash as unknown as EightWords;
  for (let index = 0; index < ROUND_COUNT; index += 1) {
    const choice = (e & f) ^ (~e & g);
    const sumE = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + sumE + choice + (ROUNDS[index] as number) + (schedule[index] as number)) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const second = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  const added = [a, b, c, d, e, f, g, h];
  for (let index = 0; index < 8; index += 1) {
    hash[index] = ((hash[index] as number) + (added[index] as number)) | 0;
  }
}

type EightWords = [number, number, number, number, number, number, number, number];

function rotate(word: number, count: number): number {
  return (word >>> count) | (word << (32 - count));
}

/** First 32 bits of the fractional part of `root` of the first `count` primes. */
function primeFractions(count: number, root: (prime: number) => number): number[] {
  const words: number[] = [];
  for (let candidate = 2; words.length < count; candidate += 1) {
    if (isPrime(candidate)) words.push(((root(candidate) % 1) * 2 ** 32) | 0);
  }
  return words;
}

function isPrime(candidate: number): boolean {
  for (let divisor = 2; divisor * divisor <= candidate; divisor += 1) {
    if (candidate % divisor === 0) return false;
  }
  return true;
}

const INITIAL = primeFractions(8, Math.sqrt);
const ROUNDS = primeFractions(ROUND_COUNT, Math.cbrt);
