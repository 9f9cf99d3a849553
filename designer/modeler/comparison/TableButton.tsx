import { Button } from '@mantine/core';
import { IconFileTypeDocx } from '@tabler/icons-react';

import type { ComparedEntry } from '../../../engine/compare/comparedEntry.ts';
import { useComparisonTexts } from './useComparisonTexts.ts';

type TableButtonProps = {
  readonly entries: readonly ComparedEntry[];
  readonly onTable: (entries: readonly ComparedEntry[]) => void;
};

/** Saves the table of changes; disabled while there is none. */
export function TableButton({ entries, onTable }: TableButtonProps) {
  const { t } = useComparisonTexts();
  return (
    <Button
      size="compact-xs"
      variant="default"
      disabled={entries.length === 0}
      leftSection={<IconFileTypeDocx size={14} aria-hidden />}
      onClick={() => onTable(entries)}
    >
      {t('table')}
    </Button>
  );
}
