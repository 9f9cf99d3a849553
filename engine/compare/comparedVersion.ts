import type { DecisionModel } from '../model/decision.ts';
import type { ProcedureContent } from '../model/procedure.ts';
import type { Definitions } from '../model/process.ts';

/** The content of a version or draft with its drawing and its decisions read. */
export type ComparedVersion = Pick<ProcedureContent, 'forms' | 'papers' | 'fees'> & {
  readonly definitions: Definitions;
  readonly decisions: readonly DecisionModel[];
};
