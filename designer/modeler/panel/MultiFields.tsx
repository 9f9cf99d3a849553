import { NativeSelect } from '@mantine/core';
import { useState } from 'react';

import type { Loop } from '../../../engine/model/process.ts';
import { ExpressionField } from './ExpressionField.tsx';
import { useElementTexts } from './useElementTexts.ts';
import { useFieldError } from './useFieldError.ts';
import { VariableField } from './VariableField.tsx';

type Multi = Extract<Loop, { kind: 'multi' }>;
type MultiFieldsProps = {
  readonly elementId: string;
  readonly loop: Multi;
  readonly onChange: (loop: Multi) => void;
};

/** For how many a step is done at once or in turn, when that stops, and what it gives. */
export function MultiFields({ elementId, loop, onChange }: MultiFieldsProps) {
  const t = useElementTexts();
  const countError = useFieldError(elementId, 'count');
  const resultsError = useFieldError(elementId, 'results');
  const [by, setBy] = useState(loop.collection === null ? 'count' : 'list');
  const change = (part: Partial<Multi>) => onChange({ ...loop, ...part });
  const changeBy = (next: string) => {
    setBy(next);
    change(next === 'count' ? { collection: null, itemVariable: null } : { cardinality: null });
  };
  return (
    <>
      <NativeSelect
        size="xs"
        label={t('loop.by')}
        value={by}
        data={[
          { value: 'count', label: t('loop.byCount') },
          { value: 'list', label: t('loop.byList') },
        ]}
        onChange={(event) => changeBy(event.currentTarget.value)}
      />
      {by === 'count' ? (
        <ExpressionField
          elementId={elementId}
          field="count"
          label={t('loop.count')}
          description={t('loop.countHint')}
          value={loop.cardinality ?? ''}
          onCommit={(text) => change({ cardinality: text || null })}
        />
      ) : (
        <>
          <VariableField
            label={t('loop.list')}
            description={t('loop.listHint')}
            error={countError}
            value={loop.collection ?? ''}
            onCommit={(name) => change({ collection: name || null })}
          />
          <VariableField
            label={t('loop.item')}
            value={loop.itemVariable ?? ''}
            onCommit={(name) => change({ itemVariable: name || null })}
          />
        </>
      )}
      <ExpressionField
        elementId={elementId}
        label={t('loop.until')}
        description={t('loop.untilHint')}
        value={loop.completionCondition ?? ''}
        onCommit={(text) => change({ completionCondition: text || null })}
      />
      <VariableField
        label={t('loop.result')}
        value={loop.outputItem ?? ''}
        onCommit={(name) => change({ outputItem: name || null })}
      />
      <VariableField
        label={t('loop.results')}
        description={t('loop.resultsHint')}
        error={resultsError}
        value={loop.outputCollection ?? ''}
        onCommit={(name) => change({ outputCollection: name || null })}
      />
    </>
  );
}
