import type { Context } from 'hono';
import type { BytesReads } from '../../engine/store/store.ts';
import type { AppEnv } from '../appEnv.ts';
import { orNotFound } from '../middleware/refusalError.ts';
import { attachmentHeaders } from './fileName.ts';

type StoredFile = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
};

/**
 * The file as a download, read from the store piece by piece as the browser takes it. Ends the
 * request: NOT_FOUND.
 */
export async function answerFile(
  c: Context<AppEnv>,
  store: BytesReads,
  file: StoredFile,
): Promise<Response> {
  const first = orNotFound(await store.findPiece(file.sha256, 0));
  return c.body(streamFrom(store, file.sha256, first), 200, {
    ...attachmentHeaders(file),
    'content-length': String(file.sizeBytes),
  });
}

function streamFrom(store: BytesReads, sha256: string, first: Uint8Array): ReadableStream {
  let seq = 0;
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const piece = seq === 0 ? first : await store.findPiece(sha256, seq);
        seq += 1;
        if (piece === null) controller.close();
        else controller.enqueue(piece);
      },
    },
    { highWaterMark: 0 },
  );
}
