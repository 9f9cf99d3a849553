import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { z } from '@hono/zod-openapi';
import type { WholeBytes } from '../../engine/model/fileBytes.ts';
import { withIncoming, type IncomingBytes } from '../../engine/run/files/withIncoming.ts';
import type { AppEnv } from '../appEnv.ts';
import { DOCUMENT_BYTES_MAX } from '../contract/documentBytesMax.ts';
import { toFileName } from '../documents/fileName.ts';
import { scanFile } from '../documents/scanFile.ts';
import { sniffDocument } from '../documents/sniffDocument.ts';
import type { Services } from '../services.ts';
import { readForm, type FormFile } from './readForm.ts';
import { RefusalError } from './refusalError.ts';

/** A file that came in: its bytes are in the store until the request ends, and named by nothing. */
export type TakenFile = WholeBytes & { readonly fileName: string; readonly mediaType: string };

type Ground = Pick<Services, 'runtime' | 'virusScan' | 'log'>;

/**
 * Takes the one file of a form with its other fields: read, measured, recognized, scanned, hashed
 * and written to the store piece by piece, never whole in memory. What `use` makes no document or
 * upload of is gone when the request ends.
 *
 * Ends the request: REQUEST_INVALID, BODY_TOO_LARGE, FILE_TYPE_REFUSED, FILE_INFECTED,
 * SCANNER_AWAY.
 */
export function takeUpload<Fields, Answer>(
  services: Ground,
  c: Context<AppEnv>,
  fields: z.ZodType<Fields>,
  use: (file: TakenFile, fields: Fields) => Promise<Answer>,
): Promise<Answer> {
  return withIncoming(services.runtime, async (incoming) => {
    const form = await readForm(c.req.raw, (file) => keep(services, incoming, file));
    const given = fields.safeParse(form.fields);
    if (!given.success) throw invalid(given.error.issues[0]);
    if (form.file === null) throw invalid({ path: ['file'], message: 'no file' });
    return use(form.file, given.data);
  });
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

function invalid(issue: Issue | undefined): RefusalError {
  const where = ['form', ...(issue?.path ?? [])].map(String).join('.');
  return new RefusalError({ code: 'REQUEST_INVALID', where, what: issue?.message ?? '' });
}

async function keep(
  services: Ground,
  incoming: IncomingBytes,
  { fileName, chunks }: FormFile,
): Promise<TakenFile> {
  const hash = createHash('sha256');
  const sniffer = sniffDocument();
  const scan = scanFile(services);
  async function* watched(): AsyncGenerator<Uint8Array> {
    let sizeBytes = 0;
    for await (const chunk of chunks) {
      sizeBytes += chunk.length;
      if (sizeBytes > DOCUMENT_BYTES_MAX) {
        throw new RefusalError({ code: 'BODY_TOO_LARGE', limitBytes: DOCUMENT_BYTES_MAX });
      }
      if (!(await sniffer.write(chunk))) throw new RefusalError({ code: 'FILE_TYPE_REFUSED' });
      await scan.write(chunk);
      hash.update(chunk);
      yield chunk;
    }
  }
  try {
    const sizeBytes = await incoming.write(watched());
    const mediaType = await sniffer.end();
    if (mediaType === null) throw new RefusalError({ code: 'FILE_TYPE_REFUSED' });
    await scan.end();
    const { bytesId } = incoming;
    const sha256 = hash.digest('hex');
    return { fileName: toFileName(fileName), mediaType, bytesId, sha256, sizeBytes };
  } finally {
    await sniffer.end();
    scan.close();
  }
}
