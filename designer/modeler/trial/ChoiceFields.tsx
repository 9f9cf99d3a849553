import { NativeSelect } from '@mantine/core';

import type { Json, Variables } from '../../../engine/model/json.ts';
import type { OpenChoice } from '../../../engine/testing/trial/openChoices.ts';
import { useTrialTexts, type TrialTranslate } from './useTrialTexts.ts';

type Props = {
  readonly choices: readonly OpenChoice[];
  readonly chosen: Variables;
  readonly isMissing: boolean;
  readonly onChoose: (name: string, value: Json) => void;
};

/** Values for what conditions read and no form writes yet. */
export function ChoiceFields({ choices, chosen, isMissing, onChoose }: Props) {
  const { t } = useTrialTexts();
  return choices.map(({ name, values }) => (
    <NativeSelect
      key={name}
      size="xs"
      label={t('tasks.assumed', { name })}
      error={isMissing && !Object.hasOwn(chosen, name) ? t('tasks.missingValue') : undefined}
      value={Object.hasOwn(chosen, name) ? JSON.stringify(chosen[name]) : ''}
      data={[
        { value: '', label: t('tasks.chooseValue') },
        ...values.map((value) => ({ value: JSON.stringify(value), label: wordFor(value, t) })),
      ]}
      onChange={({ currentTarget: { value } }) => {
        if (value !== '') onChoose(name, JSON.parse(value) as Json);
      }}
    />
  ));
}

/** The text that `candidateValues` takes for one that no condition names. */
const OTHER_TEXT = 'other';

function wordFor(value: Json, t: TrialTranslate): string {
  if (value === true) return t('tasks.yes');
  if (value === false) return t('tasks.no');
  if (value === null) return t('tasks.nothing');
  if (value === OTHER_TEXT) return t('tasks.otherText');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
