import { DOCUMENT_BYTES_MAX } from '../contract/documentBytesMax.ts';
import { RefusalError } from '../middleware/refusalError.ts';

/** Ends the request when the file is larger than any document that is taken. */
export function refuseTooLarge({ size }: Pick<File, 'size'>): void {
  if (size <= DOCUMENT_BYTES_MAX) return;
  throw new RefusalError({ code: 'BODY_TOO_LARGE', limitBytes: DOCUMENT_BYTES_MAX });
}
