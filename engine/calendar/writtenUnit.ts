import type { WorkingUnit } from '../model/time.ts';

const ONE_UNIT = /^P?T?\d+(?:\.\d+)?(WD|WH|WM)$/;

/** The one unit in which a working time is written ("8WH", "PT8WH"); null for several, or none. */
export function writtenUnit(text: string): WorkingUnit | null {
  const [, unit] = ONE_UNIT.exec(text) ?? [];
  return unit === undefined ? null : (unit as WorkingUnit);
}
