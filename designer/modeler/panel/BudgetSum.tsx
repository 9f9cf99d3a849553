import { Button, Group, Paper, Progress, Text } from '@mantine/core';

import { useState } from 'react';

import { useEditor, useEditorState } from '../EditorContext.tsx';
import { hideProblem } from '../showProblem.ts';
import { minutesText } from '../minutesText.ts';
import { useModelerTexts } from '../useModelerTexts.ts';

/** The running sum of step budgets on the longest path against the legal term. */
export function BudgetSum() {
  const editor = useEditor();
  const { services } = editor;
  const [isLit, setLit] = useState(false);
  const { t } = useModelerTexts();
  const budget = useEditorState((state) => state.budget);
  if (!budget) return null;
  const { spentMinutes, legalMinutes, path } = budget;
  const isOver = legalMinutes !== null && spentMinutes > legalMinutes;
  const spent = minutesText(spentMinutes, t);
  const verdict =
    legalMinutes === null
      ? t('budget.noTerm', { spent })
      : t('budget.ofTerm', { spent, term: minutesText(legalMinutes, t) });
  return (
    <Paper p="xs" component="section" aria-label={t('budget.title')}>
      <Text size="xs" fw={600}>
        {t('budget.title')}
      </Text>
      <Text size="xs" {...(isOver ? { c: 'crimson.7', fw: 600 } : {})}>
        {verdict}
      </Text>
      {legalMinutes ? (
        <Progress
          mt={4}
          size="sm"
          aria-label={t('budget.title')}
          value={Math.min(100, (spentMinutes / legalMinutes) * 100)}
          color={isOver ? 'crimson' : 'navy'}
        />
      ) : null}
      <Group mt={6}>
        <Button
          size="compact-xs"
          variant="default"
          aria-pressed={isLit}
          onClick={() => {
            hideProblem(editor);
            if (!isLit) services.problemMarks.highlight(path);
            setLit(!isLit);
          }}
        >
          {t('budget.showPath')}
        </Button>
      </Group>
    </Paper>
  );
}
