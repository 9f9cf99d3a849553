import { Button, Checkbox, Text } from '@mantine/core';

import { ChoiceTable } from './ChoiceTable.tsx';
import { EventTable } from './EventTable.tsx';
import type { ManyFormProps } from './manyFormProps.ts';
import { NumberField } from './NumberField.tsx';
import { StaffTable } from './StaffTable.tsx';
import { StepTable } from './StepTable.tsx';
import { useManyTexts } from './useManyTexts.ts';

/** Everything that is known of the office; what was not said is marked as assumed. */
export function ManyForm({ onReset, ...form }: ManyFormProps & { readonly onReset: () => void }) {
  const { t } = useManyTexts();
  return (
    <div className="many-form">
      <Arrivals {...form} />
      <StaffTable {...form} />
      <StepTable {...form} />
      <ChoiceTable {...form} />
      <EventTable {...form} />
      <Method {...form} />
      <Button size="compact-xs" variant="default" onClick={onReset}>
        {t('inputs.reset')}
      </Button>
    </div>
  );
}

const WORKING_WEEK = 5;

function Arrivals({ inputs, onChange }: ManyFormProps) {
  const { t } = useManyTexts();
  const { perDay, perWeekday } = inputs;
  const days = t('inputs.days').split('|');
  const week = Array.from({ length: 7 }, (_, day) => (day < WORKING_WEEK ? perDay : 0));
  return (
    <fieldset className="many-part">
      <legend>{t('inputs.arrivals')}</legend>
      {perWeekday === null ? (
        <div className="many-row">
          <span>{t('inputs.perDay')}</span>
          <NumberField
            label={t('inputs.perDay')}
            value={perDay}
            onValue={(value) => onChange({ ...inputs, perDay: value })}
          />
        </div>
      ) : (
        days.map((day, place) => (
          <div className="many-row" key={day}>
            <span>{day}</span>
            <NumberField
              label={t('inputs.weekday', { day })}
              value={perWeekday[place] ?? 0}
              onValue={(value) =>
                onChange({ ...inputs, perWeekday: perWeekday.with(place, value) })
              }
            />
          </div>
        ))
      )}
      <Checkbox
        size="xs"
        label={t('inputs.byWeekday')}
        checked={perWeekday !== null}
        onChange={(event) => {
          onChange({ ...inputs, perWeekday: event.currentTarget.checked ? week : null });
        }}
      />
    </fieldset>
  );
}

const METHOD = [
  ['horizonDays', 'inputs.horizon', 1],
  ['warmUpDays', 'inputs.warmUp', 0],
  ['replications', 'inputs.replications', 1],
  ['seed', 'inputs.seed', 0],
] as const;

function Method({ inputs, onChange }: ManyFormProps) {
  const { t } = useManyTexts();
  return (
    <fieldset className="many-part">
      <legend>{t('inputs.more')}</legend>
      {METHOD.map(([key, label, least]) => (
        <div className="many-row" key={key}>
          <span>{t(label)}</span>
          <NumberField
            label={t(label)}
            value={inputs[key]}
            least={least}
            isWhole
            onValue={(value) => onChange({ ...inputs, [key]: value })}
          />
        </div>
      ))}
      <Text size="xs" c="dimmed">
        {t('inputs.moreHint')}
      </Text>
    </fieldset>
  );
}
