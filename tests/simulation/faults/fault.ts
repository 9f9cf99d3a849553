import type { SourceChange } from '../changeSources.ts';

/** A mistake planted in the program, which the simulator has to find. */
export type Fault = {
  readonly name: string;
  readonly change: SourceChange;
};

/** A fault by the place of its text and what stands there instead. */
export function fault(name: string, path: string, find: string, replace: string): Fault {
  return { name, change: { path, find, replace } };
}
