import type { CompensationRecord } from './instance.ts';
import type { Variables } from './json.ts';

/**
 * The record with the data of a scope that is gone now, seen beneath its own.
 *
 * Source: BPMN 2.0.2 clause 13.5.5: what undoes an activity, or one item of it, sees its data as
 * they were when it was completed.
 */
export function withData(record: CompensationRecord, around: Variables): CompensationRecord {
  const data = { ...around, ...record.data };
  return Object.keys(data).length === 0 ? record : { ...record, data };
}
