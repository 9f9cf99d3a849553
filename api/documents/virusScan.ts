/** What a scanner says of a file. */
export type ScanAnswer =
  | { readonly kind: 'clean' }
  /** `virus` is the scanner's name for it. */
  | { readonly kind: 'found'; readonly virus: string };

/**
 * The port to a virus scanner. Answers for the whole file; throws ScannerFault when it cannot, and
 * then the file must not be taken.
 */
export type VirusScan = (bytes: Uint8Array) => Promise<ScanAnswer>;

/** Thrown when a scanner is set up but does not answer. */
export class ScannerFault extends Error {
  override name = 'ScannerFault';
}
