import { Text } from '@mantine/core';

import type { ComparisonState } from './useComparison.ts';
import { useComparisonTexts } from './useComparisonTexts.ts';

type ComparisonStatusProps = { readonly comparison: ComparisonState; readonly number: number };

/** How many changes there are, or why none are listed. `number` is the version compared with. */
export function ComparisonStatus({ comparison, number }: ComparisonStatusProps) {
  const { t } = useComparisonTexts();
  return (
    <Text size="sm" role="status">
      {typeof comparison === 'string'
        ? t(comparison)
        : comparison.entries.length > 0
          ? t('count', { count: comparison.entries.length })
          : t(comparison.hasMoved ? 'onlyLayout' : 'none', { number })}
    </Text>
  );
}
