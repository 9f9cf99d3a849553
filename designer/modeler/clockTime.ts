/**
 * Clock time as people type it ("15h", "15h30", "9:00", "15.30") as "HH:MM"; others stay as typed.
 */
export function clockTime(text: string): string {
  const found = /^(\d{1,2})(?:\s*[:.hg]\s*(\d{2})?)?$/i.exec(text.trim());
  const [, hours, minutes = '00'] = found ?? [];
  if (!hours || Number(hours) > 23 || Number(minutes) > 59) return text.trim();
  return `${hours.padStart(2, '0')}:${minutes}`;
}
