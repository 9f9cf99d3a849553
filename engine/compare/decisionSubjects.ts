import type { Decision, DecisionTable, HitPolicy } from '../model/decision.ts';
import type { Fact } from './difference.ts';
import { fact, textFact } from './facts.ts';
import type { ReadVersion } from './readVersion.ts';
import type { Subject } from './subject.ts';

/** Policies by which another order of the same rules may give another answer. */
const IN_ORDER: ReadonlySet<HitPolicy> = new Set<HitPolicy>(['FIRST', 'RULE ORDER', 'COLLECT']);

/** The decisions that business rule tasks ask: each rule of a table is a fact by what it tests. */
export function decisionSubjects({ decisions: models }: ReadVersion): readonly Subject[] {
  return models.flatMap(({ decisions }) => decisions.map(decisionSubject));
}

function decisionSubject(decision: Decision): Subject {
  const { id, name, logic } = decision;
  return {
    key: `decision:${id}`,
    kind: 'decision',
    family: 'decision',
    name: name || id,
    ends: null,
    holder: null,
    likeness: name || null,
    process: null,
    elementId: null,
    impliedBy: [],
    facts: [
      ...textFact('name', name),
      ...(logic.kind === 'literal' ? textFact('expression', logic.expression) : tableFacts(logic)),
    ],
  };
}

function tableFacts(table: DecisionTable): readonly Fact[] {
  const { hitPolicy, aggregation, inputs, outputs, rules } = table;
  const seen = new Map<string, number>();
  const lines = rules.flatMap((rule) => {
    const asked = rule.tests.flatMap((test, at) =>
      test === null ? [] : [`${inputs[at]?.expression ?? ''} ${test.text}`],
    );
    const tested = asked.join(', ') || '-';
    const count = (seen.get(tested) ?? 0) + 1;
    seen.set(tested, count);
    const given = rule.outputs.map((text, at) => named(outputs[at]?.name ?? '', text));
    const key = count === 1 ? tested : `${tested} (${count})`;
    return fact('rule', { kind: 'text', text: given.join(', ') }, key);
  });
  const elements = lines.map(({ key }) => ({
    id: `rule:${key}`,
    kind: 'rule' as const,
    name: key,
  }));
  return [
    ...textFact('hitPolicy', [hitPolicy, aggregation].filter((it) => it !== null).join(' ')),
    ...(IN_ORDER.has(hitPolicy) ? fact('ruleOrder', { kind: 'elements', elements }) : []),
    ...lines,
  ];
}

function named(name: string, text: string): string {
  return name === '' ? text : `${name} = ${text}`;
}
