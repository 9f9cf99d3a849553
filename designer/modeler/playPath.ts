import type { Editor } from './EditorContext.tsx';
import type { PathPlay } from './editorState.ts';

/** Begins at the first step; steps that are not drawn must be left out before. */
export function startPlay({ store }: Editor, steps: PathPlay['steps']): void {
  store.setState({ play: steps.length === 0 ? null : { steps, at: 0, isRunning: true } });
}

/** Goes some steps on, or back; by hand it stops running, and it does so at the last step. */
export function stepPlay({ store }: Editor, by: number, keepsRunning = false): void {
  store.setState(({ play }) => {
    if (play === null) return {};
    const last = play.steps.length - 1;
    const at = Math.min(last, Math.max(0, play.at + by));
    return { play: { ...play, at, isRunning: keepsRunning && at < last } };
  });
}

/** Runs or pauses; from the last step it runs from the beginning. */
export function togglePlay({ store }: Editor): void {
  store.setState(({ play }) => {
    if (play === null) return {};
    const isAtEnd = play.at === play.steps.length - 1;
    return {
      play: { ...play, at: isAtEnd ? 0 : play.at, isRunning: isAtEnd || !play.isRunning },
    };
  });
}

/** Ends playing and takes the token away; the lit path stays. */
export function stopPlay({ services, store }: Editor): void {
  services.pathToken.hide();
  store.setState({ play: null });
}
