import { createMachine, type AnyStateMachine } from 'xstate';
import type { CompiledPart } from './compiledProcess.ts';
import type { NamedConfig } from './machineConfig.ts';

/** What guards ask of the step that runs the machine; passed in as the machine's context. */
export type GuardHost = { readonly isAllowed: (guard: NamedConfig) => boolean };

/** A machine of any shape; what it may hold is in the configuration, not in its type. */
export type PartMachine = AnyStateMachine;

/** Guards of the configurations; each asks the host, with its name and params. */
export const GUARD_NAMES = [
  'go',
  'choose',
  'startedAt',
  'decide',
  'taken',
  'run',
  'orReady',
  'empty',
  'alone',
] as const;

/** The XState machine of a part. Slow (0.1–2 ms): make it once per part and keep it. */
export function toMachine(part: CompiledPart): PartMachine {
  const guards = Object.fromEntries(
    GUARD_NAMES.map((type) => [
      type,
      ({ context }: { context: GuardHost }, params: NamedConfig['params']) =>
        context.isAllowed(params === undefined ? { type } : { type, params }),
    ]),
  );
  // The configuration is plain JSON; XState's types want the literal types of a hand-written one.
  const config = { ...part.config, context: ({ input }: { input: GuardHost }) => input };
  return createMachine(config as never, { guards } as never);
}
