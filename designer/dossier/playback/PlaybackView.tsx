import { Alert, Grid, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';

import type { Playback } from '../../../api/contract/playback.ts';
import { ErrorState } from '../../answer/ErrorState.tsx';
import { usePlayback } from '../../api/useDossiers.ts';
import { formatMoment, formatWeekday } from '../../i18n/formatMoment.ts';
import { useTexts } from '../../i18n/useTexts.ts';
import { DiagramView, type ShownToken } from '../../modeler/DiagramView.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { useDossierTexts } from '../useDossierTexts.ts';
import { MomentFacts } from './MomentFacts.tsx';
import { passMarks } from './passMarks.ts';
import { PassTable } from './PassTable.tsx';
import { PlaybackControls } from './PlaybackControls.tsx';
import { playbackAt, type ShownMoment } from './playbackAt.ts';

type Props = { readonly dossierId: string; readonly height: number };

/** The life of a dossier, entry by entry of its history; it begins at the first one. */
export function PlaybackView({ dossierId, height }: Props) {
  const { data, error, refetch } = usePlayback(dossierId);
  if (data) return <Playing playback={data} height={height} />;
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading />;
}

type PlayingProps = { readonly playback: Playback; readonly height: number };

function Playing({ playback, height }: PlayingProps) {
  const told = useDossierTexts();
  const { language } = useTexts();
  const [at, setAt] = useState(0);
  /** Undefined: the drawing follows the dossier. */
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const shown = useMemo(() => playbackAt(playback, at, chosen), [playback, at, chosen]);
  const goTo = useCallback((next: number) => {
    setChosen(undefined);
    setAt(next);
  }, []);
  if (shown === null) return null;
  const { moments, isWhole } = playback;
  const when = shown.moment.line.at;
  const title = told('playback.at', {
    at: at + 1,
    count: moments.length,
    moment: `${formatWeekday(when, language)} ${formatMoment(when)}`,
  });
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text fw={600}>{title}</Text>
        {shown.drawings.length > 1 ? <DrawingChoice shown={shown} onChoose={setChosen} /> : null}
      </Group>
      <PlaybackControls at={at} count={moments.length} title={title} onChange={goTo} />
      <Grid>
        <Grid.Col span={{ base: 12, lg: 4 }} order={{ base: 1, lg: 2 }}>
          <MomentFacts moment={shown.moment} />
          {!isWhole && at === moments.length - 1 ? (
            <Alert color="crimson" variant="light" mt="sm">
              {told('playback.broken')}
            </Alert>
          ) : null}
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 8 }} order={{ base: 2, lg: 1 }}>
          <MomentDrawing shown={shown} height={height} />
        </Grid.Col>
      </Grid>
      <PassTable passes={shown.passes} />
    </Stack>
  );
}

type ChoiceProps = {
  readonly shown: ShownMoment;
  readonly onChoose: (qualifier: string | null) => void;
};

/** A called procedure has a drawing of its own. */
function DrawingChoice({ shown, onChoose }: ChoiceProps) {
  const told = useDossierTexts();
  return (
    <NativeSelect
      aria-label={told('playback.drawing')}
      size="xs"
      data={shown.drawings.map(({ qualifier, name }) => ({ value: qualifier ?? '', label: name }))}
      value={shown.drawing.qualifier ?? ''}
      onChange={(event) => onChoose(event.currentTarget.value || null)}
    />
  );
}

function MomentDrawing({
  shown,
  height,
}: {
  readonly shown: ShownMoment;
  readonly height: number;
}) {
  const told = useDossierTexts();
  const { t } = useTexts();
  const { moment, drawing, tokens, passes, flows } = shown;
  const shownTokens = useMemo(
    () =>
      tokens.map((token): ShownToken => {
        const step = moment.steps.find(({ elementId }) => elementId.endsWith(token.elementId));
        const isHeld = step !== undefined && token.kind === 'waiting';
        return isHeld ? { ...token, note: step.personName ?? step.agencyName } : token;
      }),
    [tokens, moment],
  );
  const passed = useMemo(() => passMarks(passes, { told, t }), [passes, told, t]);
  return (
    <DiagramView
      key={drawing.qualifier ?? ''}
      bpmn={drawing.bpmn}
      tokens={shownTokens}
      passed={passed}
      flows={flows}
      height={height}
    />
  );
}
