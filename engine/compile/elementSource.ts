import type { Definitions, ProcessModel } from '../model/process.ts';

/** What an element may look up in the drawing. */
export type ElementSource = {
  readonly process: ProcessModel;
  readonly definitions: Definitions | null;
};
