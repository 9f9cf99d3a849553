const ENTRY_MARK = 0x04034b50;
const DIRECTORY_MARK = 0x02014b50;
const END_MARK = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
/** 1 January 1980, the first day that the format knows: the same texts give the same archive. */
const FIRST_DAY = 0x21;
const CRC_POLYNOMIAL = 0xedb88320;

type Part = {
  readonly name: Uint8Array;
  readonly content: Uint8Array;
  readonly crc: number;
  readonly at: number;
};

/** An archive of these texts by name, not packed: an annex is small. Pure. */
export function zip(texts: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  let at = 0;
  const parts = [...texts].map(([path, text]): Part => {
    const [name, content] = [encoder.encode(path), encoder.encode(text)];
    const part = { name, content, crc: crc32(content), at };
    at += 30 + name.length + content.length;
    return part;
  });
  const directory = parts.map(directoryEntry);
  const directoryLength = directory.reduce((sum, entry) => sum + entry.length, 0);
  const end = record([
    [END_MARK, 4],
    [0, 4],
    [parts.length, 2],
    [parts.length, 2],
    [directoryLength, 4],
    [at, 4],
    [0, 2],
  ]);
  const bodies = parts.flatMap((part) => [localEntry(part), part.name, part.content]);
  return join([...bodies, ...directory, end]);
}

type Field = readonly [value: number, length: 2 | 4];

function localEntry(part: Part): Uint8Array {
  return record([[ENTRY_MARK, 4], ...sharedFields(part)]);
}

function directoryEntry(part: Part): Uint8Array {
  const head = record([
    [DIRECTORY_MARK, 4],
    [VERSION, 2],
    ...sharedFields(part),
    [0, 2],
    [0, 2],
    [0, 2],
    [0, 4],
    [part.at, 4],
  ]);
  return join([head, part.name]);
}

/** What both records of a part say, in the same order. */
function sharedFields({ name, content, crc }: Part): readonly Field[] {
  return [
    [VERSION, 2],
    [UTF8_NAMES, 2],
    [0, 2],
    [0, 2],
    [FIRST_DAY, 2],
    [crc, 4],
    [content.length, 4],
    [content.length, 4],
    [name.length, 2],
    [0, 2],
  ];
}

function record(fields: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [, length]) => sum + length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, length] of fields) {
    if (length === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += length;
  }
  return bytes;
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? CRC_POLYNOMIAL : 0);
  }
  return ~crc >>> 0;
}
