/** What a scanner says of a file. */
export type ScanAnswer =
  | { readonly kind: 'clean' }
  /** `virus` is the scanner's name for it. */
  | { readonly kind: 'found'; readonly virus: string };

/** One file on its way through a scanner. */
export type Scan = {
  /** Resolves when the scanner has room for more. */
  readonly write: (chunk: Uint8Array) => Promise<void>;
  /** The answer for the whole file. */
  readonly end: () => Promise<ScanAnswer>;
  /** Lets go of the scanner; the last call, whatever has happened. */
  readonly close: () => void;
};

/**
 * The port to a virus scanner: begins with a file. `write` and `end` throw ScannerFault when it
 * cannot answer, and then the file must not be taken.
 */
export type VirusScan = () => Scan;

/** Thrown when a scanner is set up but does not answer. */
export class ScannerFault extends Error {
  override name = 'ScannerFault';
}
