import type { ElementId } from './ids.ts';
import type { WorkingMinutes } from './time.ts';

/**
 * One finding of one check rule. `facts` fill the sentence of the rule in both languages
 * (engine/check/texts).
 */
export type Problem = {
  /** kebab-case name of the rule. */
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly elementId: ElementId;
  readonly facts: { readonly [name: string]: string | number };
  /** Nodes and flows from the start to the trouble, in order; empty when no path belongs to it. */
  readonly path: readonly ElementId[];
  /** Working time behind each element of the path, where the problem is about time. */
  readonly pathMinutes?: readonly WorkingMinutes[];
  /** 1-based place in the XML where known. */
  readonly line?: number;
  readonly column?: number;
};
