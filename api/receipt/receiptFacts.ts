import type { Instant } from '../../engine/model/time.ts';

/**
 * Everything that form 01 (receipt and appointment note) prints; texts as they are to be printed.
 */
export type ReceiptFacts = {
  readonly parentAgencyName: string;
  readonly unitName: string;
  readonly placeName: string;
  readonly number: string;
  readonly dossierCode: string;
  readonly procedureName: string;
  readonly procedureCode: string;
  readonly content: string;
  readonly applicant: {
    readonly name: string;
    readonly idNumber: string;
    readonly address: string;
    readonly phone: string;
    readonly email: string;
  };
  readonly papers: readonly {
    readonly name: string;
    readonly form: 'original' | 'copy' | 'electronic';
    readonly count: number;
  }[];
  readonly setCount: number;
  /** "3WD", "24WH" … as the version says; null when no term is set. */
  readonly term: string | null;
  readonly receivedAt: Instant;
  readonly promisedAt: Instant | null;
  readonly returnChannel: 'counter' | 'post' | 'online';
  readonly fees: readonly { readonly name: string; readonly amountDong: number }[];
  readonly receiverName: string;
  /** Grouped for reading, as on paper. */
  readonly trackingSecret: string;
  /** Address of the tracking page without and with code and secret. */
  readonly trackingPage: string;
  readonly trackingUrl: string;
  /** Whether agency or people are made up, so the form says that it is a sample. */
  readonly demonstration: boolean;
};
