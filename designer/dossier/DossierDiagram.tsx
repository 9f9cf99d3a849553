import { Text, VisuallyHidden } from '@mantine/core';
import { lazy, Suspense, useMemo } from 'react';

import type { DossierView } from '../../api/contract/dossiers.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import { useStepName } from '../i18n/useStepName.ts';
import { Loading } from '../ui/Loading.tsx';
import { Section } from '../ui/Section.tsx';
import { useDossierTexts } from './useDossierTexts.ts';

const DiagramView = lazy(async () => ({
  default: (await import('../modeler/DiagramView.tsx')).DiagramView,
}));

const DIAGRAM_HEIGHT = 520;

type Props = { readonly dossier: DossierView };

/** The drawing with the dossier's tokens on it; the same in words for those who cannot see it. */
export function DossierDiagram({ dossier }: Props) {
  const told = useDossierTexts();
  const { diagram } = dossier;
  const tokens = useTokens(dossier);
  const waiting = dossier.holder.map(useStepName());
  return (
    <Section
      title={told('diagram.title')}
      aside={
        <Text fz="sm" c="dimmed">
          {told('diagram.hint')}
        </Text>
      }
    >
      <VisuallyHidden>
        {told('diagram.description', {
          waiting: waiting.join(', ') || told('diagram.nowhere'),
          completed: diagram.completed.length,
        })}
      </VisuallyHidden>
      <Suspense fallback={<Loading />}>
        <DiagramView
          bpmn={diagram.bpmn}
          tokens={tokens}
          completed={diagram.completed}
          flows={diagram.flows}
          height={DIAGRAM_HEIGHT}
        />
      </Suspense>
    </Section>
  );
}

/** The tokens with who is waited for, where a task says it. */
function useTokens({ diagram, tasks }: DossierView) {
  const told = useDossierTexts();
  return useMemo(
    () =>
      diagram.tokens.map((token) => {
        const task = tasks.find(({ elementId }) => elementId === token.elementId);
        if (!task || token.kind === 'incident') return token;
        const since = told('since', { at: formatMoment(token.since) });
        return { ...token, note: `${task.agencyName}, ${since}` };
      }),
    [diagram.tokens, tasks, told],
  );
}
