import '@mantine/dates/styles.css';
import 'dayjs/locale/vi';

import { DateInput } from '@mantine/dates';

import { parseDay } from './parseDay.ts';
import { useModelerTexts } from './useModelerTexts.ts';

type DayFieldProps = {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly required?: boolean;
  readonly description?: string;
  readonly error?: string | null;
};

/** A day, typed as 01/12/2026 or chosen; the value is YYYY-MM-DD. */
export function DayField(props: DayFieldProps) {
  const { t, language } = useModelerTexts();
  return (
    <DateInput
      {...props}
      clearable
      locale={language}
      valueFormat="DD/MM/YYYY"
      dateParser={parseDay}
      placeholder={t('publish.dayExample')}
      clearButtonProps={{ 'aria-label': t('publish.clearDay') }}
      nextLabel={t('publish.nextMonth')}
      previousLabel={t('publish.previousMonth')}
    />
  );
}
