import type { Dossier } from '../../model/dossier.ts';
import { groupBy } from '../../model/groupBy.ts';

/** What came of a session so far. */
export type SessionSum = {
  readonly received: number;
  /** By number, then name. */
  readonly byProcedure: readonly {
    readonly procedureId: string;
    readonly procedureName: string;
    readonly received: number;
    readonly returned: number;
  }[];
  /** Results that the applicant has: status 10. */
  readonly returned: number;
  /** Ended without one: refused, withdrawn, stopped. */
  readonly endedWithout: number;
  /** Decided, and still to be handed over: status 9. */
  readonly ready: number;
  /** Still to be decided. */
  readonly open: number;
};

const READY = 9;
const RETURNED = 10;
const WITHOUT: ReadonlySet<number> = new Set([3, 7, 8]);

/** Counts the dossiers of one session; pure. */
export function measureSession(
  dossiers: readonly Pick<Dossier, 'procedureId' | 'procedureName' | 'status'>[],
): SessionSum {
  const groups = groupBy(dossiers, ({ procedureId }) => procedureId);
  const isReturned = ({ status }: Pick<Dossier, 'status'>) => status === RETURNED;
  const byProcedure = [...groups].map(([procedureId, own]) => ({
    procedureId,
    procedureName: own[0]?.procedureName ?? procedureId,
    received: own.length,
    returned: own.filter(isReturned).length,
  }));
  const returned = dossiers.filter(isReturned).length;
  const ready = dossiers.filter(({ status }) => status === READY).length;
  const endedWithout = dossiers.filter(({ status }) => WITHOUT.has(status)).length;
  return {
    received: dossiers.length,
    byProcedure: byProcedure.toSorted(
      (one, other) =>
        other.received - one.received || one.procedureName.localeCompare(other.procedureName, 'vi'),
    ),
    returned,
    endedWithout,
    ready,
    open: dossiers.length - returned - endedWithout - ready,
  };
}
