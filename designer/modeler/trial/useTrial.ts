import { useMemo, useState } from 'react';

import type { FlowUnderTest } from '../../../engine/testing/flowUnderTest.ts';
import { playTrial, type PlayedTrial } from '../../../engine/testing/trial/playTrial.ts';
import type { Trial, TrialMove } from '../../../engine/testing/trial/trial.ts';
import type { MoveRefusal, TrialRefusal } from '../../../engine/testing/trial/trialState.ts';
import {
  currentBranch,
  currentTrial,
  makeMove,
  startTree,
  type TrialTree,
} from '../../../engine/testing/trial/trialTree.ts';
import { VIETNAM } from '../../../procedures/calendars/vietnam.ts';
import { useEditorState, type Editor } from '../EditorContext.tsx';
import { firstStart } from './firstStart.ts';

/** A trial on the page: what was played, and what can be done with it. */
export type TrialOnPage = {
  readonly tree: TrialTree;
  /** Where one looks. */
  readonly here: PlayedTrial;
  /** The branch as far as it can be played, what comes after where one looks too. */
  readonly whole: PlayedTrial;
  /** The first move of the branch that cannot be made any more. */
  readonly broken: MoveRefusal | null;
  /** Why the last thing that was tried is not possible. */
  readonly refusal: MoveRefusal | null;
  readonly act: (move: TrialMove) => void;
  readonly change: (tree: TrialTree) => void;
};

/** The trial that is kept with the open drawing, or why the drawing cannot be played. */
export function useTrial(
  editor: Editor,
  flow: FlowUnderTest,
): TrialOnPage | Exclude<TrialRefusal, MoveRefusal> | MoveRefusal {
  const kept = useEditorState((state) => state.trial);
  const [first] = useState(() => {
    return startTree({ receivedAt: firstStart(new Date(), VIETNAM), variables: {} });
  });
  const tree = kept ?? first;
  const [refusal, setRefusal] = useState<MoveRefusal | null>(null);
  const { start } = tree;
  const { moves } = currentBranch(tree);
  const whole = useMemo(() => playFar(flow, { start, moves }), [flow, start, moves]);
  const at = Math.min(tree.at, 'code' in whole ? 0 : whole.played.state.events.length - 1);
  const here = useMemo(
    () => playTrial(flow, { start, moves: moves.slice(0, at) }),
    [flow, start, moves, at],
  );
  if ('code' in whole) return whole;
  if (!here.ok) return here.refusal;
  const change = (next: TrialTree) => {
    setRefusal(null);
    editor.store.setState({ trial: next });
  };
  const act = (move: TrialMove) => {
    const next = makeMove({ ...tree, at }, move);
    const played = playTrial(flow, currentTrial(next));
    if (played.ok) change(next);
    else if (played.refusal.code === 'MOVE_REFUSED') setRefusal(played.refusal);
  };
  return {
    tree: { ...tree, at },
    here: here.value,
    whole: whole.played,
    broken: whole.broken,
    refusal,
    act,
    change,
  };
}

type Far = { readonly played: PlayedTrial; readonly broken: MoveRefusal | null };

/** Plays as many moves as can be made. */
function playFar(flow: FlowUnderTest, trial: Trial): Far | TrialRefusal {
  const played = playTrial(flow, trial);
  if (played.ok) return { played: played.value, broken: null };
  const { refusal } = played;
  if (refusal.code !== 'MOVE_REFUSED' || refusal.move < 0) return refusal;
  const shorter = playTrial(flow, { ...trial, moves: trial.moves.slice(0, refusal.move) });
  return shorter.ok ? { played: shorter.value, broken: refusal } : shorter.refusal;
}
