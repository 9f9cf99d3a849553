import { Text } from '@mantine/core';

import type { PlannedStep } from '../../../engine/testing/many/manyPlan.ts';
import { useMe } from '../../api/useSession.ts';
import { nameOf } from '../trial/eventWords.ts';
import { Assumed } from './Assumed.tsx';
import type { ManyFormProps } from './manyFormProps.ts';
import { HistoryButton } from './HistoryButton.tsx';
import { NumberField } from './NumberField.tsx';
import { tripleOf, withPart } from './serviceTriple.ts';
import { useManyTexts } from './useManyTexts.ts';

/** How long each step really takes: least, usual, most. */
export function StepTable({ plan, ...form }: ManyFormProps) {
  const { t } = useManyTexts();
  const { can } = useMe();
  return (
    <fieldset className="many-part">
      <legend>{t('inputs.steps')}</legend>
      <Text size="xs" c="dimmed">
        {t('inputs.stepsHint')}
      </Text>
      {can['statistics.read'] ? <HistoryButton plan={plan} {...form} /> : null}
      <table className="many-table">
        <thead>
          <tr>
            <th scope="col">{t('inputs.step')}</th>
            <th scope="col">{t('inputs.least')}</th>
            <th scope="col">{t('inputs.usual')}</th>
            <th scope="col">{t('inputs.most')}</th>
          </tr>
        </thead>
        <tbody>
          {plan.steps.map((step) => (
            <StepRow key={step.elementId} step={step} {...form} />
          ))}
        </tbody>
      </table>
    </fieldset>
  );
}

const PARTS = [
  ['min', 'inputs.leastOf'],
  ['usual', 'inputs.usualOf'],
  ['max', 'inputs.mostOf'],
] as const;

type RowProps = Omit<ManyFormProps, 'plan'> & { readonly step: PlannedStep };

function StepRow({ flow, step, inputs, names, onChange }: RowProps) {
  const { t } = useManyTexts();
  const { elementId, postKey, service, isAssumed } = step;
  const name = nameOf(flow, elementId);
  return (
    <tr>
      <th scope="row">
        {name} {isAssumed ? <Assumed /> : null}
        {postKey === null ? null : <small className="many-post">{names(postKey)}</small>}
      </th>
      {PARTS.map(([part, label]) => (
        <td key={part}>
          <NumberField
            label={t(label, { name })}
            value={tripleOf(service)[part]}
            isAssumed={isAssumed}
            width={52}
            onValue={(value) => {
              const said = { ...inputs.service, [elementId]: withPart(service, part, value) };
              onChange({ ...inputs, service: said });
            }}
          />
        </td>
      ))}
    </tr>
  );
}
