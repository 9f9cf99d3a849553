import type { Json } from './json.ts';

/** One DMN file as read: pure data, every text in it is checked FEEL. */
export type DecisionModel = { readonly id: string; readonly decisions: readonly Decision[] };

/** One decision and what it asks before it can be made. */
export type Decision = {
  readonly id: string;
  readonly name: string;
  /** Name under which other decisions see its value. */
  readonly variable: string;
  /** Ids of the decisions whose values it needs; without a circle. */
  readonly requires: readonly string[];
  /** Names of the input data it declares: a variable that is not there counts as null. */
  readonly inputNames: readonly string[];
  readonly logic: DecisionLogic;
};

/** How a decision comes to its value. */
export type DecisionLogic =
  | { readonly kind: 'literal'; readonly expression: string }
  | DecisionTable;

/** What becomes of the rules that match. Source: DMN 1.3 clause 8.2.8. */
export type HitPolicy =
  | 'UNIQUE'
  | 'ANY'
  | 'PRIORITY'
  | 'FIRST'
  | 'RULE ORDER'
  | 'OUTPUT ORDER'
  | 'COLLECT';

/** What COLLECT makes of the outputs; only with one output clause. */
export type Aggregation = 'SUM' | 'COUNT' | 'MIN' | 'MAX';

/** Every rule has one test for each input and one entry for each output, in their order. */
export type DecisionTable = {
  readonly kind: 'table';
  readonly hitPolicy: HitPolicy;
  readonly aggregation: Aggregation | null;
  readonly inputs: readonly InputClause[];
  readonly outputs: readonly OutputClause[];
  readonly rules: readonly DecisionRule[];
};

/** `allowed` null: every value is. */
export type InputClause = { readonly expression: string; readonly allowed: UnaryTests | null };

/**
 * `name` is the key in the value of a table with several outputs. `priorities`: the allowed values
 * that are constants, the most important first. `fallback` is given when no rule matches.
 */
export type OutputClause = {
  readonly name: string;
  readonly allowed: UnaryTests | null;
  readonly priorities: readonly Json[];
  readonly fallback: string | null;
};

/** A test that is null ("-") matches everything. */
export type DecisionRule = {
  readonly tests: readonly (UnaryTests | null)[];
  readonly outputs: readonly string[];
};

/** Met when one of the tests is (negated: when none is). `subject` is FEEL for what is tested. */
export type UnaryTests = {
  readonly text: string;
  readonly subject: string;
  readonly isNegated: boolean;
  readonly tests: readonly UnaryTest[];
};

/**
 * constant: equal to it · order: a comparison or range written out, unknown for null · condition:
 * FEEL that speaks of the subject itself · member: equal to the value, or in it when it is a list.
 */
export type UnaryTest =
  | { readonly kind: 'constant'; readonly value: string | number | boolean | null }
  | { readonly kind: 'order' | 'condition' | 'member'; readonly expression: string };
