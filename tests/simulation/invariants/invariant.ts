import type { CommitNote } from '../crashingStore.ts';
import type { SeenDossier } from '../look.ts';
import type { Exchange, World } from '../world.ts';

/** What happened in one step. */
export type StepFacts = {
  readonly exchanges: readonly Exchange[];
  readonly commits: readonly CommitNote[];
  /** What the step said it did. */
  readonly said: string;
};

/** What an invariant finds: one sentence for each thing that is wrong, nothing when all holds. */
export type Findings = readonly string[] | Promise<readonly string[]>;

/**
 * Something that must be true at all times. Made anew for each simulation, so it may remember.
 *
 * `onStep`: after every step. `onDossier`: then, for each dossier that the step touched.
 * `onRestart`: after every restart, whatever it came from. `onWorld`: every so many steps, and at
 * the end.
 */
export type Invariant = {
  /** "I7 tokens are conserved". */
  readonly name: string;
  readonly onStep?: (facts: StepFacts, world: World) => Findings;
  readonly onDossier?: (seen: SeenDossier, world: World) => Findings;
  readonly onRestart?: (world: World) => Findings;
  readonly onWorld?: (world: World) => Findings;
};
