import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { lazy, Suspense, useMemo, useState } from 'react';

import type { DossierView } from '../../api/contract/dossiers.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import { useStepName } from '../i18n/useStepName.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { Loading } from '../ui/Loading.tsx';
import { Section } from '../ui/Section.tsx';
import { passMarks, takesTime } from './playback/passMarks.ts';
import { PassTable } from './playback/PassTable.tsx';
import { useDossierTexts } from './useDossierTexts.ts';

const DiagramView = lazy(async () => ({
  default: (await import('../modeler/DiagramView.tsx')).DiagramView,
}));
const PlaybackView = lazy(async () => ({
  default: (await import('./playback/PlaybackView.tsx')).PlaybackView,
}));

const DIAGRAM_HEIGHT = 520;

type Props = { readonly dossier: DossierView };

/** The drawing with the dossier on it, as it is now or as it was at each moment of its history. */
export function DossierDiagram({ dossier }: Props) {
  const told = useDossierTexts();
  const [isPlaying, setPlaying] = useState(false);
  const toggle = (
    <Button variant="default" size="xs" onClick={() => setPlaying(!isPlaying)}>
      {told(isPlaying ? 'playback.close' : 'playback.open')}
    </Button>
  );
  return (
    <Section
      title={told(isPlaying ? 'playback.title' : 'diagram.title')}
      aside={
        <Group gap="sm">
          {isPlaying ? null : (
            <Text fz="sm" c="dimmed">
              {told('diagram.hint')}
            </Text>
          )}
          {toggle}
        </Group>
      }
    >
      <Suspense fallback={<Loading />}>
        {isPlaying ? (
          <PlaybackView dossierId={dossier.dossierId} height={DIAGRAM_HEIGHT} />
        ) : (
          <Now dossier={dossier} />
        )}
      </Suspense>
    </Section>
  );
}

/** Where the dossier stands now; the same in words for those who cannot see it. */
function Now({ dossier }: Props) {
  const told = useDossierTexts();
  const { t } = useTexts();
  const { bpmn, flows, passes } = dossier.diagram;
  const tokens = useTokens(dossier);
  const waiting = dossier.holder.map(useStepName());
  const passed = useMemo(() => passMarks(passes, { told, t }), [passes, told, t]);
  const steps = passes.filter(takesTime);
  const late = steps.filter(({ lateMinutes }) => lateMinutes > 0);
  return (
    <>
      <VisuallyHidden>
        {told('diagram.description', {
          waiting: waiting.join(', ') || told('diagram.nowhere'),
          completed: passed.length,
        })}
      </VisuallyHidden>
      <DiagramView
        bpmn={bpmn}
        tokens={tokens}
        passed={passed}
        flows={flows}
        height={DIAGRAM_HEIGHT}
      />
      <details className="lt-details">
        <summary>
          {told('path.title')}: {told('path.count', { count: steps.length, late: late.length })}
        </summary>
        <PassTable passes={passes} />
      </details>
    </>
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
