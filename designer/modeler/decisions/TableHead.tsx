import { Group, NativeSelect } from '@mantine/core';

import type { Aggregation, HitPolicy } from '../../../engine/model/decision.ts';
import { CommitText } from '../panel/CommitText.tsx';
import type { TableSheet } from './tableSheet.ts';
import { useDecisionTexts } from './useDecisionTexts.ts';

const POLICIES: readonly HitPolicy[] = [
  'UNIQUE',
  'FIRST',
  'ANY',
  'PRIORITY',
  'COLLECT',
  'RULE ORDER',
  'OUTPUT ORDER',
];
const AGGREGATIONS: readonly Aggregation[] = ['SUM', 'COUNT', 'MIN', 'MAX'];

type TableHeadProps = {
  readonly sheet: TableSheet;
  readonly onChange: (sheet: TableSheet) => void;
};

/** The name of the table, and what becomes of several rows that match. */
export function TableHead({ sheet, onChange }: TableHeadProps) {
  const { t } = useDecisionTexts();
  const choose = (policy: HitPolicy) => {
    const aggregation = policy === 'COLLECT' ? sheet.aggregation : null;
    onChange({ ...sheet, hitPolicy: policy, aggregation });
  };
  return (
    <Group align="flex-start" gap="md">
      <CommitText
        label={t('name')}
        value={sheet.name}
        onCommit={(name) => onChange({ ...sheet, name: name || sheet.id })}
      />
      <NativeSelect
        size="xs"
        w={340}
        label={t('policy')}
        description={t(`policyHints.${sheet.hitPolicy}`)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={sheet.hitPolicy}
        data={POLICIES.map((policy) => ({ value: policy, label: t(`policies.${policy}`) }))}
        onChange={(event) => choose(event.currentTarget.value as HitPolicy)}
      />
      {sheet.hitPolicy === 'COLLECT' ? (
        <NativeSelect
          size="xs"
          label={t('aggregation')}
          value={sheet.aggregation ?? ''}
          disabled={sheet.outputs.length > 1}
          data={[
            { value: '', label: t('aggregations.none') },
            ...AGGREGATIONS.map((it) => ({ value: it, label: t(`aggregations.${it}`) })),
          ]}
          onChange={(event) => {
            const chosen = event.currentTarget.value as Aggregation | '';
            onChange({ ...sheet, aggregation: chosen === '' ? null : chosen });
          }}
        />
      ) : null}
    </Group>
  );
}
