import type { Decision } from '../model/life.ts';
import type { LegalBasis } from '../model/process.ts';
import type { StepTable } from '../model/stepTable.ts';
import { decisionTexts } from './decisionTexts.ts';
import type { OfficialBlock } from './officialText.ts';
import { tableTotal } from './tableTotal.ts';

/** What is to be approved, and what it replaces. */
export type DecisionSubject = {
  readonly code: string;
  readonly name: string;
  readonly table: StepTable;
  readonly legalBasis: readonly LegalBasis[];
  /** In words; null: none is written. */
  readonly legalTerm: string | null;
  /** What is in force now; null: nothing. */
  readonly replaced: { readonly number: number; readonly decision: Decision | null } | null;
};

/**
 * The submission (tờ trình) and the draft decision (dự thảo Quyết định) that approve an internal
 * process, in Vietnamese; its annex is the step table. Pure.
 *
 * Source: Circular 01/2018, article 8.
 */
export function decisionDraft(subject: DecisionSubject): readonly OfficialBlock[] {
  return [...submission(subject), { kind: 'page' }, ...decision(subject)];
}

function submission(subject: DecisionSubject): readonly OfficialBlock[] {
  const { submission: words, province, department } = decisionTexts;
  const { code, name, table, legalTerm, replaced } = subject;
  const steps = table.rows.filter(({ kind }) => kind === 'step').length;
  const hours = String(tableTotal(table).sumMinutes / 60).replace('.', ',');
  return [
    head([province, department, words.number]),
    { kind: 'heading', lines: [words.title, decisionTexts.about(name)] },
    text(words.to),
    ...subject.legalBasis.map(toGround),
    text(words.ask(name, code)),
    text(words.size(steps, hours)),
    ...(legalTerm === null ? [] : [text(words.term(legalTerm))]),
    ...(replaced === null ? [] : [text(words.replaced(versionWords(replaced)))]),
    text(words.enclosed),
    text(words.end),
    { kind: 'foot', left: words.receivers, right: words.signer },
  ];
}

function decision(subject: DecisionSubject): readonly OfficialBlock[] {
  const { decision: words, province } = decisionTexts;
  const { code, name, replaced } = subject;
  const replaces = replaced === null ? '' : words.replaces(versionWords(replaced));
  return [
    head([decisionTexts.draft, province, words.number]),
    { kind: 'heading', lines: [words.title, decisionTexts.about(name), words.authority] },
    ...words.grounds.map(text),
    ...subject.legalBasis.map(toGround),
    text(words.toVerify),
    text(words.onRequest),
    { kind: 'heading', lines: [words.decides] },
    text(words.first(name, code)),
    text(words.second),
    text(words.third(replaces)),
    text(words.fourth),
    { kind: 'foot', left: words.receivers, right: words.signer },
  ];
}

function head(left: readonly string[]): OfficialBlock {
  const { state, placeAndDay } = decisionTexts;
  return { kind: 'head', left, right: [...state, placeAndDay] };
}

function text(words: string): OfficialBlock {
  return { kind: 'text', text: words };
}

function toGround({ text: words, article }: LegalBasis): OfficialBlock {
  return text(decisionTexts.ground(words, article));
}

function versionWords({ number, decision: by }: NonNullable<DecisionSubject['replaced']>): string {
  const day = by?.on.split('-').toReversed().join('/') ?? '';
  return decisionTexts.version(number, by === null ? '' : decisionTexts.byDecision(by.number, day));
}
