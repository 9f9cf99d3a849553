import { fileTypeFromTokenizer } from 'file-type/core';
import { fromWebStream } from 'strtok3';
import { DOCUMENT_BYTES_MAX } from '../contract/documentBytesMax.ts';

const ALLOWED: ReadonlyMap<string, string> = new Map([
  ['pdf', 'application/pdf'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
]);
const PDF_MARK = Buffer.from('%PDF-');

/** Looks at a file while it passes by. */
export type Sniffer = {
  /** Gives false as soon as it is known that the file is none of those taken. */
  readonly write: (chunk: Uint8Array) => Promise<boolean>;
  /** The media type; null when it is none of those taken. */
  readonly end: () => Promise<string | null>;
};

/**
 * Finds the media type of a file by its content, most often by its first bytes; only an archive is
 * looked through until its own list of types comes.
 *
 * Name and declared type are not looked at. The content must begin with the mark of its type, so a
 * file that hides another one behind a preamble is refused.
 */
export function sniffDocument(): Sniffer {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  // Once the type is known the rest is not read any more, and writing it fails.
  writer.closed.catch(() => undefined);
  let head = Buffer.alloc(0);
  let known: { readonly mediaType: string | null } | null = null;
  const finding = findType(readable).then((mediaType) => {
    known = { mediaType: mediaType !== null && isMarked(head, mediaType) ? mediaType : null };
  });
  return {
    write: async (chunk) => {
      if (head.length < PDF_MARK.length) {
        head = Buffer.concat([head, chunk.subarray(0, PDF_MARK.length - head.length)]);
      }
      if (known === null && chunk.length > 0)
        await Promise.race([finding, writer.write(chunk).catch(() => undefined)]);
      return known?.mediaType !== null;
    },
    end: async () => {
      writer.close().catch(() => undefined);
      await finding;
      return known?.mediaType ?? null;
    },
  };
}

/** Of a file whose size nobody knows yet: what is larger than any document is not taken anyway. */
async function findType(readable: ReadableStream<Uint8Array>): Promise<string | null> {
  const tokenizer = fromWebStream(readable as never, { fileInfo: { size: DOCUMENT_BYTES_MAX } });
  const found = await fileTypeFromTokenizer(tokenizer);
  return (found && ALLOWED.get(found.ext)) ?? null;
}

function isMarked(head: Buffer, mediaType: string): boolean {
  return mediaType !== 'application/pdf' || head.equals(PDF_MARK);
}
