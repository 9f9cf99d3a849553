import type { DossierDocument } from '../../engine/model/dossier.ts';
import type { HistoryEvent } from '../../engine/model/history.ts';
import type { TaskRecord } from '../../engine/model/records.ts';
import type { Payment } from '../../engine/model/payment.ts';
import type { DossierSituation } from '../../engine/store/store.ts';
import type { VersionModel } from '../model/versionModel.ts';

/** Everything that is read to show one dossier. */
export type DossierReading = {
  readonly situation: DossierSituation;
  readonly tasks: readonly TaskRecord[];
  readonly history: readonly HistoryEvent[];
  readonly documents: readonly DossierDocument[];
  /** As they were asked for. */
  readonly payments: readonly Payment[];
  readonly model: VersionModel;
};
