import type { MobileSessionNews } from '../../api/contract/mobileSessions.ts';
import { formatDay, formatWeekday } from '../i18n/formatMoment.ts';
import { useLanguageState } from '../i18n/languageState.ts';
import { useMobileTexts } from './useMobileTexts.ts';

/** Gives "Thứ Hai 23/11/2026, 08:00 – 11:00" of a session. */
export function useSessionWhen(): (session: MobileSessionNews) => string {
  const words = useMobileTexts();
  const language = useLanguageState((state) => state.language);
  return ({ on, from, to }) =>
    words('when', { weekday: formatWeekday(on, language), day: formatDay(on), from, to });
}
