import type { ProcessSettings } from '../model/process.ts';
import type { Refusal } from '../model/refusal.ts';
import type { LocalDate } from '../model/time.ts';

/** Why no dossier of a procedure is received on a day; null when it is. Pure. */
export function refuseFiling(
  { filingWindows }: Pick<ProcessSettings, 'filingWindows'>,
  procedureId: string,
  on: LocalDate,
): Refusal | null {
  const day = on.slice(5);
  const isOpen = filingWindows.some(({ from, to }) =>
    from <= to ? from <= day && day <= to : from <= day || day <= to,
  );
  if (filingWindows.length === 0 || isOpen) return null;
  const windows = filingWindows.map(({ from, to }) => `${sayDay(from)} – ${sayDay(to)}`).join(', ');
  return { code: 'FILING_CLOSED', procedureId, on, windows };
}

function sayDay(day: string): string {
  return day.split('-').toReversed().join('/');
}
