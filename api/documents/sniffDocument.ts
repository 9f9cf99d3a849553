import { fileTypeFromBuffer } from 'file-type';

const ALLOWED: ReadonlyMap<string, string> = new Map([
  ['pdf', 'application/pdf'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
]);

/**
 * The media type of a file by its content; null when it is none of those taken.
 *
 * Name and declared type are not looked at. The content must begin with the mark of its type, so a
 * file that hides another one behind a preamble is refused.
 */
export async function sniffDocument(bytes: Uint8Array): Promise<string | null> {
  const found = await fileTypeFromBuffer(bytes);
  const mediaType = found ? ALLOWED.get(found.ext) : undefined;
  if (mediaType === undefined || !startsWithMark(bytes, mediaType)) return null;
  return mediaType;
}

function startsWithMark(bytes: Uint8Array, mediaType: string): boolean {
  if (mediaType !== 'application/pdf') return true;
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
}
