import { Text, UnstyledButton } from '@mantine/core';

import type { CriticalPath, StepReserve } from '../../../engine/check/criticalPath.ts';
import { useEditor, useEditorState, type Editor } from '../EditorContext.tsx';
import { findElement } from '../findElements.ts';
import { SCROLL_PADDING } from '../fitDrawing.ts';
import { nameOfElement } from '../many/nameOfElement.ts';
import { useManyTexts } from '../many/useManyTexts.ts';
import { useReserveWords } from './useReserveWords.ts';

/** The steps by what is left of the term for them: those with the least first. */
export function CriticalSteps() {
  const { t } = useManyTexts();
  const critical = useEditorState((state) => state.critical);
  if (critical === 'off') return null;
  if (typeof critical === 'string') {
    return <Text size="xs">{t(critical === 'failed' ? 'path.failed' : 'path.reading')}</Text>;
  }
  return (
    <div className="critical-steps">
      <Text size="xs" c="dimmed">
        {t('path.explain')}
      </Text>
      <WhyNone critical={critical} />
      <Steps title={t('path.critical')} steps={critical.steps.filter((one) => one.isCritical)} />
      <Steps title={t('path.beside')} steps={critical.steps.filter((one) => !one.isCritical)} />
    </div>
  );
}

function WhyNone({ critical }: { readonly critical: CriticalPath }) {
  const { t, amount } = useManyTexts();
  const { termMinutes, sumMinutes, isProved } = critical;
  if (termMinutes === null) return <Text size="xs">{t('path.noTerm')}</Text>;
  if (!isProved) return <Text size="xs">{t('path.notProved')}</Text>;
  if (sumMinutes <= termMinutes) return null;
  return (
    <Text size="xs" c="crimson.7" fw={600}>
      {t('path.over', { amount: amount(sumMinutes - termMinutes) })}
    </Text>
  );
}

type StepsProps = { readonly title: string; readonly steps: readonly StepReserve[] };

function Steps({ title, steps }: StepsProps) {
  const editor = useEditor();
  const words = useReserveWords();
  if (steps.length === 0) return null;
  const ordered = steps.toSorted((one, other) => rank(one) - rank(other));
  return (
    <>
      <Text size="xs" fw={600} mt={4}>
        {title}
      </Text>
      <ul aria-label={title}>
        {ordered.map((step) => (
          <li key={step.elementId}>
            <UnstyledButton className="critical-step" onClick={() => goTo(editor, step.elementId)}>
              <span>{nameOfElement(editor, step.elementId)}</span>
              <b>{words(step)}</b>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </>
  );
}

function rank({ reserveMinutes }: StepReserve): number {
  return reserveMinutes ?? Number.POSITIVE_INFINITY;
}

function goTo({ services }: Editor, elementId: string): void {
  const element = findElement(services, elementId);
  if (element !== null) services.canvas.scrollToElement(element, SCROLL_PADDING);
}
