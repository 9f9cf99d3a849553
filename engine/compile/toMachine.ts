import { createMachine, type AnyStateMachine } from 'xstate';
import type { MachineConfigJson } from './machineConfig.ts';

/** A machine of any shape; what it may hold is in the configuration, not in its type. */
export type PartMachine = AnyStateMachine;

/** An event of a part's machine, made by the step and never by anybody outside. */
export type PartEvent = {
  readonly type: string;
  /** Flows that a split has chosen. */
  readonly taken: readonly string[];
  /** Places that hold tokens before the event. */
  readonly marked: readonly string[];
};

type Params = { readonly [name: string]: readonly string[] } & { readonly flow?: string };

type Guard = (event: PartEvent, params: Params) => boolean;

/**
 * Guards of the configurations. They look at the event alone, so that what a machine does follows
 * from its state value and the event.
 */
export const GUARDS: { readonly [name: string]: Guard } = {
  /** The flow was chosen. */
  taken: ({ taken }, { flow = '' }) => taken.includes(flow),
  /** Of some flows exactly these were chosen. */
  takenAlone: ({ taken }, { flows = [], others = [] }) =>
    flows.every((id) => taken.includes(id)) && !others.some((id) => taken.includes(id)),
  /** All these places hold a token. */
  all: ({ marked }, { places = [] }) => places.every((place) => marked.includes(place)),
  /** None of these places holds a token. */
  none: ({ marked }, { places = [] }) => !places.some((place) => marked.includes(place)),
};

/** The XState machine of a part or of a region of it. Slow (0.1–2 ms): make it once and keep it. */
export function toMachine(config: MachineConfigJson): PartMachine {
  const guards = Object.fromEntries(
    Object.entries(GUARDS).map(([name, guard]) => [
      name,
      ({ event }: { readonly event: PartEvent }, params: Params) => guard(event, params),
    ]),
  );
  // The configuration is plain JSON; XState's types want the literal types of a hand-written one.
  return createMachine(config as never, { guards } as never);
}
