import type { ReceiveDossier } from '../../../api/contract/dossiers.ts';
import type { Text } from '../../../api/contract/primitives.ts';
import type { Instant } from '../../../engine/model/time.ts';
import type { CounterForm } from '../counterForm.ts';

/** What of an entry is shown, whatever became of it. */
type Shown = {
  /** Sent with every attempt, so that however often it is sent, one dossier comes of it. */
  readonly commandId: string;
  readonly mobileSessionId: string;
  readonly applicantName: string;
  readonly procedureName: string;
  /** By the clock of the computer on which it was written. */
  readonly writtenAt: Instant;
};

/**
 * A dossier that was written down at a mobile session; plain JSON.
 *
 * Once it was received nothing of the applicant but the name stays in the browser.
 */
export type KeptEntry =
  | (Shown & {
      readonly state: 'waiting';
      readonly form: CounterForm;
      readonly body: ReceiveDossier;
    })
  | (Shown & {
      readonly state: 'refused';
      readonly form: CounterForm;
      readonly body: ReceiveDossier;
      readonly text: Text;
    })
  | (Shown & {
      readonly state: 'received';
      readonly dossierId: string;
      readonly code: string;
      readonly trackingSecret: string;
    });

/** An entry that was not received yet. */
export type UnsentEntry = Exclude<KeptEntry, { readonly state: 'received' }>;
