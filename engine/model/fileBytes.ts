import type { Instant } from './time.ts';

/** The most bytes that one piece holds; what of a file lies in memory while it comes or goes. */
export const PIECE_BYTES = 256 * 1024;

/** A piece of the bytes of a file that comes in; the first one (`seq` 0) begins them. */
export type BytePiece = {
  readonly bytesId: string;
  readonly seq: number;
  readonly bytes: Uint8Array;
  readonly at: Instant;
};

/** The bytes of a file whose pieces are all there. */
export type WholeBytes = {
  readonly bytesId: string;
  /** SHA-256 of them all, in hexadecimal. */
  readonly sha256: string;
  readonly sizeBytes: number;
};

/** A file as a dossier, a submission or an upload names it; what it holds lies under its hash. */
export type FileName = {
  /** Of the dossier, else the number of the submission; empty: nobody took the upload yet. */
  readonly code: string;
  readonly fileName: string;
  readonly sizeBytes: number;
};
