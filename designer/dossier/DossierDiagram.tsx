import { Text } from '@mantine/core';
import { lazy, Suspense } from 'react';

import type { DossierView } from '../../api/contract/dossiers.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { Loading } from '../ui/Loading.tsx';
import { Section } from '../ui/Section.tsx';

const DiagramView = lazy(async () => ({
  default: (await import('../modeler/DiagramView.tsx')).DiagramView,
}));

type Props = { readonly dossier: DossierView };

/**
 The drawing with the dossier's tokens on it; the same is said in words for those who cannot see
 it.
 */
export function DossierDiagram({ dossier }: Props) {
  const { t } = useTexts();
  const { diagram } = dossier;
  const waiting = dossier.holder.map(({ stepName }) => stepName);
  return (
    <Section
      title={t('dossier.diagram.title')}
      aside={
        <Text fz="sm" c="dimmed">
          {t('dossier.diagram.hint')}
        </Text>
      }
    >
      <div
        role="group"
        aria-label={t('dossier.diagram.description', {
          waiting: waiting.join(', ') || t('dossier.diagram.nowhere'),
          completed: diagram.completed.length,
        })}
      >
        <Suspense fallback={<Loading />}>
          <DiagramView
            bpmn={diagram.bpmn}
            tokens={diagram.tokens}
            completed={diagram.completed}
            flows={diagram.flows}
            highlight={[]}
          />
        </Suspense>
      </div>
    </Section>
  );
}
