import type { ElementId } from '../model/ids.ts';
import type { Problem } from '../model/problem.ts';
import type { Definitions, ProcessModel } from '../model/process.ts';
import type { ProcessGraph } from './graph/buildProcessGraph.ts';

/** What a rule looks at: one process, the file around it, and the graph made once for all rules. */
export type RuleContext = {
  readonly process: ProcessModel;
  readonly definitions: Definitions;
  readonly graph: ProcessGraph;
};

/** One finding of a rule; the checker adds rule, severity and line. */
export type Finding = {
  readonly elementId: ElementId;
  readonly facts?: Problem['facts'];
  readonly path?: readonly ElementId[];
  readonly pathMinutes?: readonly number[];
};

/**
 * One rule of the check.
 *
 * `structure`: an error here makes the proof of soundness meaningless, so it is not tried.
 * `behaviour`: what would go wrong while a dossier runs.
 * `administration`: counts in full only where the process is declared as a procedure (procedure
 * code or legal term given); elsewhere its errors are information and the rest is left out.
 */
export type Rule = {
  readonly id: string;
  readonly severity: Problem['severity'];
  readonly kind: 'structure' | 'behaviour' | 'administration';
  readonly check: (context: RuleContext) => readonly Finding[];
};
