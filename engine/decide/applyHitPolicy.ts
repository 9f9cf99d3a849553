import { canonicalJson } from '../model/canonicalJson.ts';
import type { Json } from '../model/json.ts';
import type { DecisionTable, HitPolicy } from '../model/decision.ts';
import { aggregate } from './aggregate.ts';
import { decisionFailure, type DecisionAnswer } from './decisionFailure.ts';

/** A rule that matches, by its number from 1, and the values of its outputs. */
export type Hit = { readonly rule: number; readonly outputs: readonly Json[] };

/**
 * What a table makes of the rules that match, given in rule order. Source: DMN 1.3 clause 8.2.8.
 *
 * COLLECT gives the hits in rule order, which the standard leaves open. Without a hit the value is
 * null, and 0 for COUNT.
 */
export function applyHitPolicy(table: DecisionTable, hits: readonly Hit[]): DecisionAnswer {
  if (table.aggregation !== null) {
    return aggregate(
      table.aggregation,
      hits.map(({ outputs }) => outputs[0] ?? null),
    );
  }
  const [hit, ...others] = hits;
  if (hit === undefined) return { ok: true, value: null };
  return POLICIES[table.hitPolicy](table, [hit, ...others]);
}

type Hits = readonly [Hit, ...Hit[]];
type Policy = (table: DecisionTable, hits: Hits) => DecisionAnswer;

const first: Policy = (table, [hit]) => ({ ok: true, value: toValue(table, hit) });
const all: Policy = (table, hits) => ({ ok: true, value: hits.map((hit) => toValue(table, hit)) });

const POLICIES: { readonly [Name in HitPolicy]: Policy } = {
  UNIQUE: (table, hits) => (hits.length === 1 ? first(table, hits) : overlap(hits)),
  ANY: (table, hits) => (allAgree(hits) ? first(table, hits) : disagree(hits)),
  FIRST: first,
  PRIORITY: applyPriority,
  'OUTPUT ORDER': applyPriority,
  'RULE ORDER': all,
  COLLECT: all,
};

/** Several outputs make one context by their names. */
function toValue({ outputs }: DecisionTable, hit: Hit): Json {
  const [only = null] = hit.outputs;
  if (outputs.length === 1) return only;
  return Object.fromEntries(outputs.map(({ name }, index) => [name, hit.outputs[index] ?? null]));
}

function applyPriority(table: DecisionTable, hits: readonly Hit[]): DecisionAnswer {
  const ranked = hits.map((hit) => ({ hit, ranks: ranksOf(table, hit) }));
  const without = ranked.find(({ ranks }) => ranks.includes(-1));
  if (without !== undefined) {
    const reason = 'Expected an output with a priority, but got another one.';
    return decisionFailure('OUTPUT_NOT_ALLOWED', { reason, values: without.hit.outputs });
  }
  const [first, ...others] = ranked
    .toSorted((a, b) => compareRanks(a.ranks, b.ranks))
    .map(({ hit }) => toValue(table, hit));
  const value = table.hitPolicy === 'PRIORITY' ? (first ?? null) : [first ?? null, ...others];
  return { ok: true, value };
}

/** Columns count from left to right; one without listed values says nothing of the order. */
function ranksOf({ outputs }: DecisionTable, hit: Hit): readonly number[] {
  return outputs.flatMap(({ priorities }, index) =>
    priorities.length === 0 ? [] : [priorities.indexOf(hit.outputs[index] ?? null)],
  );
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const column = a.findIndex((rank, index) => rank !== b[index]);
  return column < 0 ? 0 : (a[column] ?? 0) - (b[column] ?? 0);
}

function allAgree(hits: readonly Hit[]): boolean {
  return new Set(hits.map(({ outputs }) => canonicalJson(outputs))).size === 1;
}

function overlap(hits: readonly Hit[]): DecisionAnswer {
  const reason = `Expected one matching rule, but ${namesOf(hits)} match.`;
  return decisionFailure('RULES_OVERLAP', { reason, values: hits.map(({ outputs }) => outputs) });
}

function disagree(hits: readonly Hit[]): DecisionAnswer {
  const reason = `Expected equal outputs, but those of ${namesOf(hits)} differ.`;
  return decisionFailure('OUTPUTS_DIFFER', { reason, values: hits.map(({ outputs }) => outputs) });
}

function namesOf(hits: readonly Hit[]): string {
  return `rules ${hits.map(({ rule }) => rule).join(', ')}`;
}
