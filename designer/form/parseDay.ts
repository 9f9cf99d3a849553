const WRITTEN = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u;
const WIRE = /^(\d{4})-(\d{2})-(\d{2})$/u;

/**
 * The day "YYYY-MM-DD" that a text means (23/11/2026, 23-11-2026 or the wire form); null if none.
 */
export function parseDay(text: string): string | null {
  const trimmed = text.trim();
  const written = WRITTEN.exec(trimmed);
  if (written) return toDay(written[3], written[2], written[1]);
  const wire = WIRE.exec(trimmed);
  return wire ? toDay(wire[1], wire[2], wire[3]) : null;
}

function toDay(year = '', month = '', day = ''): string | null {
  const wire = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(`${wire}T00:00:00Z`);
  // The 31st of a short month turns into the 1st of the next one.
  const isReal = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(wire);
  return isReal ? wire : null;
}
