import type { Revised } from '../../model/change.ts';

/** Thrown inside the transaction so that it rolls back; never leaves the adapter. */
export class Conflict extends Error {
  override name = 'Conflict';
}

/** Throws Conflict unless exactly one row was touched. */
export function expectOne(changes: number, what: string): void {
  if (changes !== 1) throw new Conflict(what);
}

/**
 * Inserts a record that must not exist yet, or replaces the one that must still have its revision;
 * `what` names the kind of record in the conflict.
 */
export function revisedWriter<Row>(
  insert: (record: Row) => number,
  replace: (record: Row, expectedRevision: number) => number,
  what: string,
): (row: Revised<Row>) => void {
  return ({ record, expectedRevision }) => {
    if (expectedRevision === null) insert(record);
    else expectOne(replace(record, expectedRevision), `revision of ${what}`);
  };
}
