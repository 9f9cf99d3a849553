import type { InstanceRecord } from '../model/records.ts';

/** Whether an element of the instance waits for a person to mend something. */
export function isStandingStill(instance: InstanceRecord): boolean {
  return instance.snapshot.status === 'incident' || instance.snapshot.incidents.length > 0;
}
