import type { Formula } from '../expression/readFormula.ts';
import type { NetTransition } from './net.ts';
import type { Names } from './names.ts';

/** A condition of a decision. */
export type Guard = {
  readonly formula: Formula;
  readonly names: Names;
  /** What its one comparison asks of the value; null for a condition of several. */
  readonly asks: Asked | null;
  /** Whether another decision may ask for the same variables while they have not changed. */
  readonly isHeld: boolean;
};

/**
 * What a comparison asks of the value it compares: a condition that asks no more than one that has
 * been evaluated cannot fail.
 */
export type Asked = {
  readonly subject: string;
  /** itself: that it is true or false · order: a number · else the type of the constant. */
  readonly of: 'itself' | 'order' | 'string' | 'number' | 'boolean' | 'null' | 'same';
  /** The condition is true exactly when the value is the constant; null: neither that nor not. */
  readonly isConstantWhen: boolean | null;
};

/** A decision of a gateway, or of the conditional flows behind an activity. */
export type Decision = {
  /** Numbers of its guards, in the order in which they are evaluated. */
  readonly guards: readonly number[];
  /** False where a condition cannot be read, or there are too many to try all combinations. */
  readonly isReadable: boolean;
  /** Whether a flow is taken also where all conditions are false. */
  readonly hasOtherwise: boolean;
  /** Flow -> number of its guard. */
  readonly guardOf: ReadonlyMap<string, number>;
};

/**
 * What a step of the net does to what is known. `waits`: it needs an event from outside, so nothing
 * that goes on by itself comes after it in one step of the instance; then all is forgotten.
 */
export type Effect =
  | { readonly kind: 'keeps' | 'forgets-all' | 'waits' }
  | { readonly kind: 'forgets'; readonly changes: Names; readonly needs: Names }
  | { readonly kind: 'decides'; readonly decision: Decision };

/** The conditions of a net, and what its steps do to what they have shown. */
export type Guards = {
  readonly all: readonly Guard[];
  readonly effects: ReadonlyMap<NetTransition, Effect>;
  /** Place -> what its token does by itself. */
  readonly automatic: ReadonlyMap<string, Effect>;
  /** False where a failed evaluation gives something beside the time to change variables. */
  readonly isAlone: boolean;
};

/** What is known at a marking. */
export type Knowledge = {
  /**
   * Conditions that have been true or false, and nothing has changed their variables since. Sorted;
   * twice the number of the guard, and one more where it was true.
   */
  readonly facts: readonly number[];
  /** Whether a decision may stand at a failure since before the facts were shown. */
  readonly isStanding: boolean;
};
