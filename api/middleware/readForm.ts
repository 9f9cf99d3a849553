import type { Readable } from 'node:stream';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import { DOCUMENT_BYTES_MAX } from '../contract/documentBytesMax.ts';
import { RefusalError } from './refusalError.ts';

/** What a form may hold beside its file: names, fields, the lines between the parts. */
export const FORM_BYTES_MAX = DOCUMENT_BYTES_MAX + 64 * 1024;
const LIMITS = {
  files: 1,
  fields: 10,
  parts: 11,
  fieldNameSize: 100,
  fieldSize: 4096,
  headerPairs: 20,
  headerSize: 8192,
};

/** The file of a form while it comes in. */
export type FormFile = { readonly fileName: string; readonly chunks: AsyncIterable<Uint8Array> };

/** What a form has brought; `file` null: none. */
export type ReadForm<Taken> = {
  readonly fields: { readonly [name: string]: string };
  readonly file: Taken | null;
};

/**
 * Reads a form (multipart/form-data) while it comes in and gives its one file, the part named
 * `file`, to `take`; nothing of it is kept. Settles after `take` has.
 *
 * Throws what `take` throws, as soon as it does; what is left of the body is then unread. Ends the
 * request: REQUEST_INVALID, also when the body breaks off; BODY_TOO_LARGE.
 */
export async function readForm<Taken>(
  request: Request,
  take: (file: FormFile) => Promise<Taken>,
): Promise<ReadForm<Taken>> {
  const parser = openParser(request.headers);
  const fields: Record<string, string> = {};
  let part: Readable | null = null;
  let taking: Promise<Taken> | null = null;
  const over = new Promise<void>((resolve, reject) => {
    parser.on('error', (error) => reject(invalid(messageOf(error))));
    parser.on('finish', resolve);
    parser.on('field', (name, value) => {
      fields[name] = value;
    });
    parser.on('file', (name, stream, fileName) => {
      if (name !== 'file') return void stream.resume();
      part = stream;
      taking = take({ fileName, chunks: stream });
      taking.catch(reject);
    });
  });
  over.catch(() => undefined);
  try {
    await pump(request.body, parser, over);
    parser.end();
    await over;
    return { fields, file: await (taking as Promise<Taken> | null) };
  } catch (error) {
    (part as Readable | null)?.destroy(new Error('The body broke off.'));
    await (taking as Promise<Taken> | null)?.catch(() => undefined);
    throw error;
  }
}

function openParser(headers: Headers): Busboy {
  const contentType = headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\b/iu.test(contentType)) throw invalid('no multipart/form-data');
  try {
    const own: BusboyHeaders = { 'content-type': contentType };
    return new Busboy({ headers: own, limits: LIMITS });
  } catch (error) {
    throw invalid(messageOf(error));
  }
}

/** Gives the body to the parser, no faster than it takes it; ends early when all is over. */
async function pump(
  body: ReadableStream<Uint8Array> | null,
  parser: Busboy,
  over: Promise<void>,
): Promise<void> {
  const reader = body?.getReader();
  let byteCount = 0;
  try {
    for (;;) {
      const piece = await reader?.read().catch((error: unknown) => {
        throw invalid(messageOf(error));
      });
      if (piece === undefined || piece.done) return;
      byteCount += piece.value.byteLength;
      if (byteCount > FORM_BYTES_MAX) {
        throw new RefusalError({ code: 'BODY_TOO_LARGE', limitBytes: DOCUMENT_BYTES_MAX });
      }
      if (!parser.write(piece.value)) await Promise.race([drained(parser), over]);
    }
  } finally {
    reader?.releaseLock();
  }
}

function drained(parser: Busboy): Promise<void> {
  return new Promise((resolve) => {
    parser.once('drain', resolve);
  });
}

function invalid(what: string): RefusalError {
  return new RefusalError({ code: 'REQUEST_INVALID', where: 'form', what });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
