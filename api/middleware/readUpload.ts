import { createHash } from 'node:crypto';
import { toFileName } from '../documents/fileName.ts';
import { refuseInfected } from '../documents/refuseInfected.ts';
import { refuseTooLarge } from '../documents/refuseTooLarge.ts';
import { sniffDocument } from '../documents/sniffDocument.ts';
import type { Services } from '../services.ts';
import { RefusalError } from './refusalError.ts';

/**
 * An uploaded file as it is kept. Ends the request: BODY_TOO_LARGE, FILE_TYPE_REFUSED,
 * FILE_INFECTED, SCANNER_AWAY.
 */
export async function readUpload(services: Pick<Services, 'virusScan' | 'log'>, file: File) {
  refuseTooLarge(file);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mediaType = await sniffDocument(bytes);
  if (mediaType === null) throw new RefusalError({ code: 'FILE_TYPE_REFUSED' });
  await refuseInfected(services, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { fileName: toFileName(file.name), mediaType, sha256, bytes };
}
