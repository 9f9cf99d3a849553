import { ActionIcon } from '@mantine/core';
import {
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerTrackNext,
  IconPlayerTrackPrev,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';

import { readText } from '../../engine/parse/moddleElement.ts';
import { useEditor, useEditorState, type Editor } from './EditorContext.tsx';
import type { PathPlay } from './editorState.ts';
import { objectOf } from './drawnElement.ts';
import { findElement } from './findElements.ts';
import { minutesText } from './minutesText.ts';
import { stepPlay, stopPlay, togglePlay } from './playPath.ts';
import { useModelerTexts, type ModelerTranslate } from './useModelerTexts.ts';

const STEP_MS = 900;

/** The controls of the path that is being played, over the lower edge of the drawing. */
export function PlayBar() {
  const play = useEditorState((state) => state.play);
  return play === null ? null : <Playing play={play} />;
}

function Playing({ play }: { readonly play: PathPlay }) {
  const editor = useEditor();
  const { t } = useModelerTexts();
  const runButton = useRef<HTMLButtonElement>(null);
  const { steps, at, isRunning } = play;
  const step = steps[at];
  const spent = step && step.minutes !== null ? minutesText(step.minutes, t) : null;
  useEffect(() => runButton.current?.focus(), []);
  useEffect(() => {
    if (step) editor.services.pathToken.moveTo(step.elementId, spent);
  }, [editor, step, spent]);
  useEffect(() => {
    if (!isRunning) return;
    const timer = window.setInterval(() => stepPlay(editor, 1, true), STEP_MS);
    return () => window.clearInterval(timer);
  }, [editor, isRunning]);
  if (!step) return null;
  const name = stepName(editor, step.elementId, t);
  return (
    <div
      className="play-bar"
      role="toolbar"
      aria-label={t('play.title')}
      onKeyDown={(event) => playByKey(editor, event)}
    >
      <PlayIcon
        label={t('play.back')}
        icon={IconPlayerTrackPrev}
        onClick={() => stepPlay(editor, -1)}
      />
      <ActionIcon
        ref={runButton}
        variant="filled"
        aria-label={isRunning ? t('play.pause') : t('play.run')}
        title={isRunning ? t('play.pause') : t('play.run')}
        onClick={() => togglePlay(editor)}
      >
        {isRunning ? (
          <IconPlayerPause size={16} aria-hidden />
        ) : (
          <IconPlayerPlay size={16} aria-hidden />
        )}
      </ActionIcon>
      <PlayIcon
        label={t('play.forward')}
        icon={IconPlayerTrackNext}
        onClick={() => stepPlay(editor, 1)}
      />
      <span className="play-status" role="status">
        {t('play.at', { at: at + 1, count: steps.length, name })}
      </span>
      {spent === null ? null : (
        <span className="play-minutes">{t('play.spent', { time: spent })}</span>
      )}
      <PlayIcon label={t('play.stop')} icon={IconX} onClick={() => stopPlay(editor)} />
    </div>
  );
}

type PlayIconProps = {
  readonly label: string;
  readonly icon: Icon;
  readonly onClick: () => void;
};

function PlayIcon({ label, icon: Sign, onClick }: PlayIconProps) {
  return (
    <ActionIcon variant="default" aria-label={label} title={label} onClick={onClick}>
      <Sign size={16} aria-hidden />
    </ActionIcon>
  );
}

function playByKey(editor: Editor, event: KeyboardEvent): void {
  if (event.key === 'ArrowRight') stepPlay(editor, 1);
  else if (event.key === 'ArrowLeft') stepPlay(editor, -1);
  else if (event.key === 'Escape') stopPlay(editor);
  else return;
  event.preventDefault();
  // The keys of the drawing tool would move what is selected.
  event.stopPropagation();
}

/** A flow without a name is told by where it leads. */
function stepName({ services }: Editor, elementId: string, t: ModelerTranslate): string {
  const element = findElement(services, elementId);
  const own = element === null ? null : readText(objectOf(element), 'name');
  if (own !== null || element === null) return own ?? elementId;
  const { target } = element as { readonly target?: typeof element };
  if (target === undefined) return elementId;
  return t('play.flow', { name: readText(objectOf(target), 'name') ?? target.id });
}
