import type { AgencyId } from '../model/ids.ts';
import type { QueueNumber } from '../model/queueNumber.ts';
import type { LocalDate } from '../model/time.ts';

/** Whose numbers are listed; both days are counted. */
export type QueueQuery = {
  readonly agencyId: AgencyId;
  readonly from: LocalDate;
  readonly to: LocalDate;
};

/** Reads of the numbers taken at one-stop units. */
export type QueueReads = {
  /** The last number of the day; 0 when there is none. */
  readonly lastQueueNumber: (agencyId: AgencyId, on: LocalDate) => Promise<number>;
  /** By day, then number. */
  readonly listQueueNumbers: (query: QueueQuery) => Promise<readonly QueueNumber[]>;
};
