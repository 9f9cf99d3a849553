import { Text } from '@mantine/core';

import type { PlannedChoice } from '../../../engine/testing/many/manyPlan.ts';
import { Assumed } from './Assumed.tsx';
import type { ManyFormProps } from './manyFormProps.ts';
import { NumberField } from './NumberField.tsx';
import { percentOf, setShare } from './setShare.ts';
import { useManyTexts } from './useManyTexts.ts';

/** Which part of the dossiers goes which way at each fork. */
export function ChoiceTable({ plan, ...form }: ManyFormProps) {
  const { t } = useManyTexts();
  if (plan.choices.length === 0) return null;
  return (
    <fieldset className="many-part">
      <legend>{t('inputs.choices')}</legend>
      <Text size="xs" c="dimmed">
        {t('inputs.choicesHint')}
      </Text>
      {plan.choices.map((choice) => (
        <Fork key={choice.elementId} choice={choice} {...form} />
      ))}
    </fieldset>
  );
}

type ForkProps = Omit<ManyFormProps, 'plan'> & { readonly choice: PlannedChoice };

function Fork({ choice, inputs, onChange }: ForkProps) {
  const { t } = useManyTexts();
  const nameOf = (name: string): string => (name === '' ? t('inputs.unnamed') : name);
  return (
    <div className="many-fork">
      <Text size="xs" fw={600}>
        {nameOf(choice.name)}
      </Text>
      {choice.ways.map(({ flowId, name, share, isAssumed }) => (
        <div className="many-row" key={flowId}>
          <span>{nameOf(name)}</span>
          {isAssumed ? <Assumed /> : null}
          <NumberField
            label={t('inputs.way', { name: nameOf(choice.name), way: nameOf(name) })}
            value={percentOf(choice, share)}
            isAssumed={isAssumed}
            onValue={(percent) => {
              const shares = setShare(inputs.shares, choice, flowId, percent);
              onChange({ ...inputs, shares });
            }}
          />
        </div>
      ))}
    </div>
  );
}
