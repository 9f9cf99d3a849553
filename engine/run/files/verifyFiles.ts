import { createHash } from 'node:crypto';
import type { BytesReads } from '../../store/store.ts';

const PAGE_MAX = 200;
/** More stray bytes than that are one fault with one cause. */
const STRAY_MAX = 100;

/** One thing that is not right with a file. */
export type FileFinding = {
  /** Of the dossier, or the number of the submission; empty where the file is nobody's. */
  readonly dossierCode: string;
  /** Null: nobody names these bytes. */
  readonly fileName: string | null;
  readonly what: string;
};

/** How much was read, and what was wrong. */
export type FilesReport = {
  /** Each content once, however many dossiers have it. */
  readonly fileCount: number;
  readonly byteCount: number;
  readonly findings: readonly FileFinding[];
};

type Kept = { readonly sizeBytes: number; readonly sha256: string } | null;

/**
 * Reads every file once, piece by piece, and compares size and SHA-256 with what dossiers and
 * submissions say; finds those that are missing, changed, or nobody's. No more than one piece lies
 * in memory.
 */
export async function verifyFiles(store: BytesReads): Promise<FilesReport> {
  let fileCount = 0;
  let byteCount = 0;
  const findings: FileFinding[] = [];
  let after = '';
  for (;;) {
    const hashes = await store.listFileHashes(after, PAGE_MAX);
    for (const sha256 of hashes) {
      const kept = await readThrough(store, sha256);
      fileCount += 1;
      byteCount += kept?.sizeBytes ?? 0;
      findings.push(...(await findingsOf(store, sha256, kept)));
    }
    after = hashes.at(-1) ?? after;
    if (hashes.length < PAGE_MAX) break;
  }
  const stray = await store.listStrayBytes(STRAY_MAX);
  findings.push(...stray.map((bytesId) => ownerless(`pieces ${bytesId} belong to no file`)));
  return { fileCount, byteCount, findings };
}

/** Null: there are no bytes of that hash. */
async function readThrough(store: BytesReads, sha256: string): Promise<Kept> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  for (let seq = 0; ; seq += 1) {
    const piece = await store.findPiece(sha256, seq);
    if (piece === null) return seq === 0 ? null : { sizeBytes, sha256: hash.digest('hex') };
    hash.update(piece);
    sizeBytes += piece.length;
  }
}

async function findingsOf(
  store: BytesReads,
  sha256: string,
  kept: Kept,
): Promise<readonly FileFinding[]> {
  const names = await store.listFileNames(sha256);
  if (names.length === 0) {
    const nobodys = ownerless(`bytes ${sha256} are named by no dossier and no submission`);
    return kept?.sha256 === sha256 ? [nobodys] : [nobodys, ownerless(wrongHash(sha256, kept))];
  }
  return names.flatMap(({ code, fileName, sizeBytes }) => {
    const what = differenceOf({ sha256, sizeBytes }, kept);
    return what === null ? [] : [{ dossierCode: code, fileName, what }];
  });
}

function differenceOf(named: NonNullable<Kept>, kept: Kept): string | null {
  if (kept !== null && kept.sizeBytes !== named.sizeBytes) {
    return `file has ${kept.sizeBytes} bytes instead of ${named.sizeBytes}`;
  }
  return kept?.sha256 === named.sha256 ? null : wrongHash(named.sha256, kept);
}

function wrongHash(sha256: string, kept: Kept): string {
  return kept === null
    ? `file is missing (SHA-256 ${sha256})`
    : `file is changed: its SHA-256 is ${kept.sha256} instead of ${sha256}`;
}

function ownerless(what: string): FileFinding {
  return { dossierCode: '', fileName: null, what };
}
