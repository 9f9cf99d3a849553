import type { Fee, Form, FormField, Paper } from '../model/form.ts';
import type { ElementId } from '../model/ids.ts';
import { isActivity } from '../model/process.ts';
import { conditionFact } from './conditionFact.ts';
import type { ElementRef, Fact } from './difference.ts';
import { fact, flagFact, numberFact, textFact, wordFact } from './facts.ts';
import type { ReadVersion } from './readVersion.ts';
import type { Subject } from './subject.ts';

type Place = Pick<Subject, 'process' | 'elementId'>;

/** The papers and fees that a procedure asks for. */
export function paperSubjects({ papers, fees }: ReadVersion): readonly Subject[] {
  return [...papers.map(paperSubject), ...fees.map(feeSubject)];
}

/** The forms with their fields, each at the first step that has the form. */
export function formSubjects(version: ReadVersion): readonly Subject[] {
  return version.forms.flatMap((form) => {
    const place = placeOf(form, version);
    return [
      {
        ...listed(`form:${form.key}`, form.title.vi),
        ...place,
        kind: 'form' as const,
        family: 'form' as const,
        facts: fact('name', { kind: 'both', text: form.title }),
      },
      ...form.fields.map((field) => fieldSubject(field, form, place)),
    ];
  });
}

function placeOf({ key }: Form, { definitions, refs }: ReadVersion): Place {
  for (const { id, nodes } of definitions.processes) {
    const user = nodes.find((node) => isActivity(node) && node.formKey === key);
    if (user !== undefined) return { process: refs.get(id) ?? null, elementId: user.id };
  }
  return NOWHERE;
}

function paperSubject(paper: Paper): Subject {
  return {
    ...listed(`paper:${paper.key}`, paper.name),
    kind: 'paper',
    family: 'paper',
    facts: [
      ...textFact('name', paper.name),
      ...wordFact('paperForm', 'paper', paper.kind),
      ...numberFact('count', paper.count),
      ...flagFact('required', paper.required),
      ...textFact('dataSource', paper.dataSource),
    ],
  };
}

function feeSubject(fee: Fee): Subject {
  return {
    ...listed(`fee:${fee.key}`, fee.name),
    kind: 'fee',
    family: 'fee',
    facts: [
      ...textFact('name', fee.name),
      ...fact('amount', { kind: 'dong', amount: fee.amountDong }),
      ...wordFact('when', 'fee', fee.when),
      ...onlineFacts(fee),
      ...textFact('timesVariable', fee.timesVariable),
      ...textFact('amountVariable', fee.amountVariable),
      ...textFact('note', fee.note),
      ...wordFact('mark', 'mark', fee.mark),
    ],
  };
}

function onlineFacts({ online }: Fee): readonly Fact[] {
  if (!online) return [];
  const { amountDong, from, to } = online;
  return [
    ...fact('onlineAmount', { kind: 'dong', amount: amountDong }),
    ...textFact('onlineDays', from || to ? `${from ?? ''} … ${to ?? ''}`.trim() : null),
  ];
}

function fieldSubject(field: FormField, form: Form, place: Place): Subject {
  const options = field.options ?? [];
  return {
    ...listed(`field:${form.key}/${field.key}`, field.label.vi),
    ...place,
    kind: 'field',
    family: 'field',
    likeness: JSON.stringify([form.title.vi, field.label.vi]),
    holder: form.title.vi,
    impliedBy: [`form:${form.key}`],
    facts: [
      ...fact('name', { kind: 'both', text: field.label }),
      ...textFact('variable', field.key),
      ...wordFact('fieldKind', 'field', field.kind),
      ...flagFact('required', field.required),
      ...options.flatMap(({ value, label }) =>
        fact('option', { kind: 'both', text: label }, value),
      ),
      ...fact('hint', field.hint ? { kind: 'both', text: field.hint } : null),
      ...flagFact('readOnly', field.readOnly === true),
      ...ruleFacts(field, form),
      ...flagFact('shownToApplicant', field.shownToApplicant === true),
      ...flagFact('fromApplicant', field.fromApplicant === true),
      ...textFact('prints', field.prints ?? null),
    ],
  };
}

/** What decides which values a field takes, and when it is there. */
function ruleFacts(field: FormField, form: Form): readonly Fact[] {
  const { formula, visibleWhen, prefill, limits, pattern, columns } = field;
  const bounds = limits === undefined ? null : `${limits.min ?? ''} … ${limits.max ?? ''}`.trim();
  return [
    ...textFact('formula', formula ?? null),
    ...conditionFact('visibleWhen', visibleWhen ?? null, [form]),
    ...textFact('prefill', prefill ?? null),
    ...textFact('limits', bounds),
    ...textFact('pattern', pattern?.text ?? null),
    ...(columns ?? []).flatMap(({ key, label }) =>
      fact('column', { kind: 'both', text: label }, key),
    ),
  ];
}

const NOWHERE: { readonly process: ElementRef | null; readonly elementId: ElementId | null } = {
  process: null,
  elementId: null,
};

function listed(key: string, name: string) {
  return { ...NOWHERE, key, name, likeness: name, ends: null, holder: null, impliedBy: [] };
}
