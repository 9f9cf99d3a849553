import type { Logger } from 'pino';
import type { AdministrativeUnits } from '../engine/form/administrativeUnits.ts';
import type { Runtime } from '../engine/run/runtime.ts';
import type { Limits } from './access/limits.ts';
import type { Passwords } from './access/passwords.ts';
import type { Sessions } from './access/sessions.ts';
import type { VirusScan } from './documents/virusScan.ts';
import type { CheckService } from './model/checkService.ts';
import type { PartyRegister } from './parties/partyRegister.ts';
import type { SignOnIssuer } from './signOn/signOnIssuer.ts';
import type { Signing } from './signing/loadSigning.ts';
import type { PaymentGateway } from './payment/paymentGateway.ts';
import type { FormKind } from './printing/printedForm.ts';

/**
 * One reading of personal data: who, of which dossier or submission, what; the register is read row
 * by row.
 */
export type AccessEntry = {
  readonly personId: string;
  readonly dossierId: string;
  readonly what:
    | 'dossier'
    | 'task'
    | 'history'
    | FormKind
    | 'document'
    | 'party'
    | 'result'
    | 'submission';
};

/** What the routes stand on; made by the composition root. */
export type Services = {
  readonly runtime: Runtime;
  /** Where persons and businesses are looked up. */
  readonly parties: PartyRegister;
  /** What addresses in forms choose from. */
  readonly units: AdministrativeUnits;
  readonly sessions: Sessions;
  readonly passwords: Passwords;
  /** Null: by password alone. */
  readonly signOn: SignOnIssuer | null;
  readonly limits: Limits;
  readonly checks: CheckService;
  readonly log: Logger;
  /** Writes down that a person read personal data. */
  readonly noteAccess: (entry: AccessEntry) => void;
  /** When the worker last looked for due timers; null before the first time. */
  readonly workerTickAt: () => number | null;
  /** Where applicants pay online; null: at the counter alone. */
  readonly gateway: PaymentGateway | null;
  /** Origin for links on paper; null: that of the request. */
  readonly publicUrl: string | null;
  readonly demonstration: boolean;
  /** Opening minutes within which a number taken at the one-stop unit is called. */
  readonly queueLimitMinutes: number;
  /** After how many days notices that are done with are deleted; null: never. */
  readonly keepNoticesDays: number | null;
  /** Nobody has chosen that number: it is the sample that the program ships with. */
  readonly isKeepNoticesSample: boolean;
  readonly signing: Signing;
  /** Null where no scanner is set up: files are taken unscanned. */
  readonly virusScan: VirusScan | null;
  readonly version: string;
};
