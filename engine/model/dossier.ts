import type { Clock } from './clock.ts';
import type { Extension } from './extension.ts';
import type { AgencyId, DossierId, InstanceId, PersonId, VersionId } from './ids.ts';
import type { PaperFile } from './paperFile.ts';
import type { Instant, LocalDate } from './time.ts';

/** Codes between the national portal and provincial systems. */
export type DossierStatus = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/**
 * How a dossier comes in, or its result goes out. `mobile`: officers come to where people live, at
 * a mobile session or at home.
 */
export type Channel = 'counter' | 'post' | 'online' | 'mobile';

/** Where officers received a dossier away from their counter; the place as residents know it. */
export type MobilePlace = {
  readonly mobileSessionId: string;
  readonly place: string;
  readonly on: LocalDate;
};

/** The applicant as written on the receipt; personal data, never public. */
export type Applicant = {
  readonly name: string;
  readonly idNumber: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
};

/** Who hands a dossier in for the applicant, as authorised in writing; personal data. */
export type Representative = {
  readonly name: string;
  readonly idNumber: string;
  /** What gives the right: a power of attorney, a parent's standing. */
  readonly authority: string;
};

/** One paper as handed in. */
export type ReceivedPaper = {
  readonly paperKey: string;
  readonly form: 'original' | 'copy' | 'electronic';
  readonly count: number;
  readonly verifiedAgainstOriginal: boolean;
  /** What stands for it, so that nobody has to hand it in again; left out: it was handed in. */
  readonly result?: ReusedResult | undefined;
};

/** A result of an earlier dossier of the same applicant. */
export type ReusedResult = {
  /** The signed document, as it lies in the earlier dossier. */
  readonly documentId: string;
  readonly dossierCode: string;
};

/**
 * One dossier (hồ sơ).
 *
 * Invariants: it stays on `versionId` for life; `code` is unique; `finishedAt` is set exactly with
 * status 3, 7, 8, 9, 10; `channel` is `mobile` exactly with a `mobileSession`.
 */
export type Dossier = {
  readonly dossierId: DossierId;
  readonly code: string;
  readonly procedureId: string;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly versionId: VersionId;
  readonly versionNumber: number;
  /** The main instance; partner pools have their own, see InstanceRecord.dossierId. */
  readonly instanceId: InstanceId;
  readonly receivingAgencyId: AgencyId;
  readonly competentAgencyId: AgencyId;
  /**
   * Who may see it: the receiving and the competent agency, those of the competent authority that
   * play a part, where its papers go, and of others those to which it has come.
   */
  readonly agencyIds: readonly AgencyId[];
  readonly applicant: Applicant;
  /** Null: the applicant came in person, or signed in person. */
  readonly representative: Representative | null;
  readonly content: string;
  readonly papers: readonly ReceivedPaper[];
  readonly setCount: number;
  readonly channel: Channel;
  /** Null: received at the counter, or before there were sessions. */
  readonly mobileSession: MobilePlace | null;
  readonly returnChannel: Channel;
  readonly status: DossierStatus;
  readonly outcome: string | null;
  /** Day and running number behind the code: unique per receiving agency. */
  readonly receivedOn: LocalDate;
  readonly dayNumber: number;
  readonly receivedAt: Instant;
  readonly receivedBy: PersonId | null;
  /** Name of the working calendar of the version. */
  readonly calendar: string;
  /**
   * Its own clock; stands still for good when the dossier has `finishedAt`. Null when the version
   * has neither a promised nor a legal term.
   */
  readonly clock: Clock | null;
  /** The moment promised now; while the clock is paused the last one. Null without a term. */
  readonly promisedAt: Instant | null;
  /** The first promise: lateness in statistics is measured against it. */
  readonly firstPromisedAt: Instant | null;
  /** Asked for, in order; those granted have moved the promise. */
  readonly extensions: readonly Extension[];
  /** Null when nothing on paper goes to another agency, and for dossiers of earlier releases. */
  readonly paperFile: PaperFile | null;
  readonly finishedAt: Instant | null;
  /** SHA-256 of "code:secret"; the secret itself is not kept. */
  readonly trackingSecretHash: string;
  readonly revision: number;
};

/** By whom a document was signed, and with what. */
export type DocumentSignature = {
  readonly at: Instant;
  readonly personId: PersonId | null;
  readonly agencyId: AgencyId | null;
  /** The post of the step in which it was signed. */
  readonly post: string;
  readonly reason: string;
  /** SHA-256 of the bytes before; they are kept. */
  readonly unsignedSha256: string;
  readonly certificateName: string;
  readonly certificateSha256: string;
  /** Of a demonstration; worth nothing outside. */
  readonly isTest: boolean;
};

/**
 * An uploaded document; its bytes are kept once per SHA-256.
 *
 * Invariant: it changes once at most, when it is signed: then `sha256` and `sizeBytes` are those of
 * the signed bytes, and nothing of it changes any more.
 */
export type DossierDocument = {
  readonly documentId: string;
  readonly dossierId: DossierId;
  readonly taskId: string | null;
  readonly title: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly uploadedAt: Instant;
  readonly uploadedBy: PersonId | null;
  readonly signature: DocumentSignature | null;
  /** Set when it is the result of an earlier dossier, used again; with the signature it had. */
  readonly reusedFrom: ReusedResult | null;
};

/** A signed document of a dossier that was granted: what its applicant need not hand in again. */
export type IssuedResult = {
  readonly document: DossierDocument;
  readonly dossierCode: string;
  readonly procedureName: string;
};
