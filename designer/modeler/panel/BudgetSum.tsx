import { Button, Group, Paper, Progress, Text } from '@mantine/core';
import '@mantine/core/styles/Progress.css';

import { lazy, Suspense } from 'react';

import { useEditor, useEditorState } from '../EditorContext.tsx';
import { hideProblem } from '../showProblem.ts';
import { minutesText } from '../minutesText.ts';
import { useModelerTexts } from '../useModelerTexts.ts';

// Read when the path is asked for.
const CriticalSteps = lazy(async () => ({
  default: (await import('../critical/CriticalSteps.tsx')).CriticalSteps,
}));

/** The running sum of step budgets on the longest path against the legal term. */
export function BudgetSum() {
  const editor = useEditor();
  const isLit = useEditorState((state) => state.critical !== 'off');
  const { t } = useModelerTexts();
  const budget = useEditorState((state) => state.budget);
  if (!budget) return null;
  const { spentMinutes, legalMinutes } = budget;
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
            editor.store.setState({ critical: isLit ? 'off' : 'reading' });
          }}
        >
          {t('budget.showPath')}
        </Button>
      </Group>
      <Suspense>{isLit ? <CriticalSteps /> : null}</Suspense>
    </Paper>
  );
}
