import type { ElementId } from './ids.ts';
import type { InstanceFacts, InstanceSnapshot } from './instance.ts';
import type { Result } from './result.ts';
import type { EngineEvent, Step, StepRefusal } from './step.ts';
import type { Instant } from './time.ts';

/**
 * What executes processes: the compiled machines, or the token game. Pure; a state is plain JSON
 * and belongs to the player that made it.
 */
export type Player<State extends InstanceFacts = InstanceSnapshot> = {
  /** The first step of an instance of that process; `startId` null: by itself. */
  readonly start: (
    processId: ElementId,
    event: Extract<EngineEvent, { readonly type: 'start' }>,
    at: Instant,
  ) => Step<State>;
  readonly step: (
    processId: ElementId,
    state: State,
    event: EngineEvent,
    at: Instant,
  ) => Result<Step<State>, StepRefusal>;
};
