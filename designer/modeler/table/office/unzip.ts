const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const END_LENGTH = 22;
const COMMENT_LENGTH_MAX = 0xffff;
const STORED = 0;
const DEFLATED = 8;
/** A document of a hundred pages has a few million; a file that says more is none of ours. */
const TEXT_BYTES_MAX = 40_000_000;

/** The file is no archive, is damaged, or unpacks to more than any document. */
export class UnreadableArchive extends Error {
  override name = 'UnreadableArchive';
}

type Entry = {
  readonly name: string;
  readonly method: number;
  readonly packedLength: number;
  readonly at: number;
};

/**
 * The texts (UTF-8) of an archive by their names, those that `wants` asks for; nothing else is
 * unpacked. Rejects with UnreadableArchive.
 *
 * Documents of Word and Excel are archives without encryption or parts over 4 GB, so the central
 * directory of the first format is all there is to read; the platform does the unpacking.
 */
export async function unzip(
  bytes: Uint8Array<ArrayBuffer>,
  wants: (name: string) => boolean,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  let left = TEXT_BYTES_MAX;
  try {
    for (const entry of readEntries(bytes).filter(({ name }) => wants(name))) {
      const unpacked = await unpack(bytes, entry, left);
      left -= unpacked.length;
      texts.set(entry.name, new TextDecoder().decode(unpacked));
    }
  } catch (cause) {
    if (cause instanceof UnreadableArchive) throw cause;
    throw new UnreadableArchive('Expected a sound archive, but it cannot be read.', { cause });
  }
  return texts;
}

function readEntries(bytes: Uint8Array<ArrayBuffer>): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: count }, () => {
    if (view.getUint32(at, true) !== ENTRY_MARK) {
      throw new UnreadableArchive(`Expected an entry at ${at}, but there is none.`);
    }
    const lengths = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const [nameLength = 0] = lengths;
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const entry = {
      name,
      method: view.getUint16(at + 10, true),
      packedLength: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    };
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
    return entry;
  });
}

/** The last record stands at the end, behind it only a comment. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - COMMENT_LENGTH_MAX);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_MARK) return at;
  }
  throw new UnreadableArchive('Expected an archive, but it has no end record.');
}

async function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  { name, method, packedLength, at }: Entry,
  lengthMax: number,
): Promise<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Name and extra field stand here once more, and the extra field may be another one.
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const packed = bytes.subarray(start, start + packedLength);
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new UnreadableArchive(`Expected ${name} deflated: ${method}.`);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return collect(stream.getReader(), lengthMax);
}

/** Stops unpacking as soon as it is too much: a small archive can hold endless zeros. */
async function collect(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  lengthMax: number,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    parts.push(read.value);
    length += read.value.length;
    if (length > lengthMax) {
      await reader.cancel();
      throw new UnreadableArchive(`Expected at most ${lengthMax} bytes, but there are more.`);
    }
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
