import { ActionIcon, Group, Text } from '@mantine/core';
import {
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
  IconPlayerTrackNext,
  IconPlayerTrackPrev,
  type Icon,
} from '@tabler/icons-react';
import { useEffect, useState, type KeyboardEvent } from 'react';

import { useDossierTexts } from '../useDossierTexts.ts';

const STEP_MS = 1200;

type Props = {
  /** The entry that is shown, from 0. */
  readonly at: number;
  readonly count: number;
  /** What the entry is, for those who hear the slider. */
  readonly title: string;
  readonly onChange: (at: number) => void;
};

/** Slider and buttons over the entries of a history; arrow keys work anywhere among them. */
export function PlaybackControls({ at, count, title, onChange }: Props) {
  const told = useDossierTexts();
  const [isRunning, setRunning] = useState(false);
  const last = count - 1;
  const goTo = (next: number): void => {
    setRunning(false);
    onChange(Math.min(last, Math.max(0, next)));
  };
  useEffect(() => {
    if (!isRunning) return;
    const timer = window.setTimeout(() => {
      if (at + 1 >= last) setRunning(false);
      onChange(Math.min(last, at + 1));
    }, STEP_MS);
    return () => window.clearTimeout(timer);
  }, [isRunning, at, last, onChange]);
  const toggle = (): void => {
    if (!isRunning && at === last) onChange(0);
    setRunning(!isRunning);
  };
  return (
    <div role="toolbar" aria-label={told('playback.title')} onKeyDown={(it) => byKey(it, at, goTo)}>
      <Group gap={6} wrap="wrap">
        <Step label={told('playback.first')} sign={IconPlayerSkipBack} onClick={() => goTo(0)} />
        <Step
          label={told('playback.back')}
          sign={IconPlayerTrackPrev}
          onClick={() => goTo(at - 1)}
        />
        <Step
          label={told(isRunning ? 'playback.pause' : 'playback.run')}
          sign={isRunning ? IconPlayerPause : IconPlayerPlay}
          onClick={toggle}
        />
        <Step
          label={told('playback.forward')}
          sign={IconPlayerTrackNext}
          onClick={() => goTo(at + 1)}
        />
        <Step
          label={told('playback.last')}
          sign={IconPlayerSkipForward}
          onClick={() => goTo(last)}
        />
        <input
          type="range"
          className="lt-slider"
          aria-label={told('playback.slider')}
          aria-valuetext={title}
          min={0}
          max={last}
          step={1}
          value={at}
          onChange={(event) => goTo(Number(event.currentTarget.value))}
        />
      </Group>
      <Text fz="xs" c="dimmed" mt={4}>
        {told('playback.keys')}
      </Text>
    </div>
  );
}

type StepProps = { readonly label: string; readonly sign: Icon; readonly onClick: () => void };

function Step({ label, sign: Sign, onClick }: StepProps) {
  return (
    <ActionIcon variant="default" size="lg" aria-label={label} title={label} onClick={onClick}>
      <Sign size={18} aria-hidden />
    </ActionIcon>
  );
}

/** The slider knows these keys itself, and moves as they do. */
function byKey(event: KeyboardEvent, at: number, goTo: (at: number) => void): void {
  const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: Infinity }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  goTo(next);
}
