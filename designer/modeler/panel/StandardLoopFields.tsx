import { Checkbox } from '@mantine/core';

import type { Loop } from '../../../engine/model/process.ts';
import { CommitNumber } from './CommitNumber.tsx';
import { ExpressionField } from './ExpressionField.tsx';
import { useElementTexts } from './useElementTexts.ts';
import { useFieldError } from './useFieldError.ts';

type Standard = Extract<Loop, { kind: 'standard' }>;
type StandardLoopFieldsProps = {
  readonly elementId: string;
  readonly loop: Standard;
  readonly onChange: (loop: Standard) => void;
};

/** While what holds a step is done again, and how often at most. */
export function StandardLoopFields({ elementId, loop, onChange }: StandardLoopFieldsProps) {
  const t = useElementTexts();
  const error = useFieldError(elementId, 'maximum');
  const change = (part: Partial<Standard>) => onChange({ ...loop, ...part });
  return (
    <>
      <ExpressionField
        elementId={elementId}
        field="while"
        label={t('loop.while')}
        description={t('loop.whileHint')}
        value={loop.condition ?? ''}
        onCommit={(text) => change({ condition: text || null })}
      />
      <Checkbox
        size="xs"
        label={t('loop.testBefore')}
        checked={loop.testBefore}
        onChange={(event) => change({ testBefore: event.currentTarget.checked })}
      />
      <CommitNumber
        label={t('loop.maximum')}
        error={error}
        value={loop.maximum}
        onCommit={(maximum) => change({ maximum })}
      />
    </>
  );
}
