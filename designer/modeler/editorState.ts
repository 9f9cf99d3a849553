import { createStore, type StoreApi } from 'zustand/vanilla';

import type { ProblemView } from '../../api/contract/problemDetails.ts';
import type { CriticalPath } from '../../engine/check/criticalPath.ts';
import type { StepTable } from '../../engine/model/stepTable.ts';
import type { TrialTree } from '../../engine/testing/trial/trialTree.ts';
import type { Budget } from './budget.ts';
import type { ComparisonState } from './comparison/useComparison.ts';

/**
 * What the page shows about the open drawing.
 *
 * The drawing itself lives in the drawing tool; `change` counts its changes, so that a component
 * that reads from the tool knows when to read again. `savedChange` is the count at the last save.
 */
export type EditorState = {
  readonly change: number;
  readonly savedChange: number;
  /** The one selected element; null when none is, and when several are. */
  readonly selectedId: string | null;
  readonly selectedCount: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly check: 'waiting' | 'done' | 'failed';
  readonly problems: readonly ProblemView[];
  /** Sum of step budgets; null before the first check and for a file that cannot be read. */
  readonly budget: Budget | null;
  /** The drawing as a table of steps, as of the last check; null as `budget`. */
  readonly table: StepTable | null;
  /** The problem whose path is lit. */
  readonly shownProblem: ProblemView | null;
  /** The version that the draft is compared with; null: the one in force. */
  readonly comparedId: string | null;
  /** What the draft changes against that version. */
  readonly comparison: ComparisonState;
  /** Comments on the drawing that are not resolved; 0 until they are read. */
  readonly openCommentCount: number;
  /** The dossier that was played through the drawing by hand; null before the first move. */
  readonly trial: TrialTree | null;
  /** The way that decides the term, while it is shown on the drawing. */
  readonly critical: CriticalPath | 'off' | 'reading' | 'failed';
  /** The path that is played step by step; null when none is. */
  readonly play: PathPlay | null;
};

/** How far a path has been played. `steps` are its drawn elements, `at` one of them. */
export type PathPlay = {
  readonly steps: readonly { readonly elementId: string; readonly minutes: number | null }[];
  readonly at: number;
  readonly isRunning: boolean;
};

/** State of one open drawing. */
export type EditorStore = StoreApi<EditorState>;

/** A fresh state, for a drawing about to be opened. */
export function createEditorStore(): EditorStore {
  return createStore<EditorState>(() => ({
    change: 0,
    savedChange: 0,
    selectedId: null,
    selectedCount: 0,
    canUndo: false,
    canRedo: false,
    check: 'waiting',
    problems: [],
    budget: null,
    table: null,
    shownProblem: null,
    comparedId: null,
    comparison: 'waiting',
    openCommentCount: 0,
    trial: null,
    critical: 'off',
    play: null,
  }));
}
