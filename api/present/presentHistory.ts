import { applicantForm } from '../../engine/form/applicantForm.ts';
import { fieldOrKey } from '../../engine/form/fieldOrKey.ts';
import { toldCorrected } from '../../engine/model/answersCorrected.ts';
import type { HistoryEvent } from '../../engine/model/history.ts';
import type { TraceEntry } from '../../engine/model/trace.ts';
import type { HistoryLine } from '../contract/dossiers.ts';
import type { Text } from '../contract/primitives.ts';
import type { VersionModel } from '../model/versionModel.ts';
import { textOf } from '../texts/fillText.ts';
import { moneyWords } from '../texts/moneyWords.ts';
import type { Directory } from './directory.ts';
import { toDay, toMoment, toReadable, toReadableDay } from './moment.ts';

const PLAIN = { reason: '', title: '', note: '' };
const SHORT_HASH = 16;

/** One line of the history: what was done, and what it led to. */
export function presentHistoryLine(
  event: HistoryEvent,
  model: VersionModel,
  directory: Directory,
): HistoryLine {
  const nameOf = (elementId: string) => model.nodes.get(elementId)?.name || elementId;
  const elementName = event.elementId === null ? null : nameOf(event.elementId);
  const element = elementName ?? '';
  const facts = {
    ...PLAIN,
    ...event.facts,
    element,
    ...dayOf(event),
    ...amountIn(event),
    ...hashOf(event),
    ...correctionIn(event, directory),
  };
  const done = textOf('history', event.type, facts);
  return {
    seq: event.seq,
    at: toMoment(event.at),
    type: event.type,
    elementId: event.elementId,
    elementName,
    text: joinTexts(done, ...consequences(event, model)),
    personName: directory.personName(event.personId),
    agencyName: event.agencyId === null ? null : directory.agencyName(event.agencyId),
    standsInFor: standsInFor(event, directory),
    hash: event.hash,
    changes: changesIn(event, model),
  };
}

function standsInFor({ personId, agencyId, at }: HistoryEvent, directory: Directory) {
  if (personId === null || agencyId === null) return null;
  return directory.standsInFor(personId, agencyId, toDay(at));
}

/** The day that the line is about, as people write it. */
function dayOf({ facts: { until } }: HistoryEvent): { readonly until?: string } {
  return typeof until === 'string' ? { until: toReadableDay(until) } : {};
}

/** The sum that the line is about, as people write it. */
function amountIn({ facts: { amountDong } }: HistoryEvent): { readonly amount?: string } {
  return typeof amountDong === 'number' ? { amount: moneyWords(amountDong) } : {};
}

/** The beginning of a hash is enough to tell files apart; all of it stands in the data. */
function hashOf({ facts: { sha256 } }: HistoryEvent): { readonly shortHash?: string } {
  return typeof sha256 === 'string' ? { shortHash: sha256.slice(0, SHORT_HASH) } : {};
}

/** When the applicant corrected answers, and who had asked for it when, as people write it. */
function correctionIn(event: HistoryEvent, directory: Directory) {
  const corrected = toldCorrected(event);
  if (corrected === null) return {};
  const { askedAt, askedBy, sentAt } = corrected;
  return {
    askedAt: toReadable(askedAt),
    askedBy: directory.personName(askedBy),
    sentAt: toReadable(sentAt),
  };
}

/** Each with its field. */
function changesIn(event: HistoryEvent, { version }: VersionModel): HistoryLine['changes'] {
  const form = applicantForm(version.forms);
  const changes = toldCorrected(event)?.changes ?? [];
  return changes.map(({ key, from, to }) => ({ field: fieldOrKey(form, key), from, to }));
}

/** Consequences told with the names of their elements, in this order. */
const TOLD = ['signal', 'error', 'escalation', 'compensated', 'incident'] as const;

function consequences(event: HistoryEvent, model: VersionModel): readonly Text[] {
  const nameOf = (elementId: string) => model.nodes.get(elementId)?.name || elementId;
  const told = TOLD.map((type) => {
    const ids = event.trace.filter((it) => it.type === type).map((it) => it.elementId);
    // Of the event that the line itself is about enough has been said.
    const names = counted(
      ids.filter((id) => id !== event.elementId || type === 'incident'),
      nameOf,
    );
    return names === '' ? [] : [textOf('history', type, { names })];
  });
  const tasks = counted(enteredTasks(event, model), nameOf);
  const isEnded = event.trace.some(({ type }) => type === 'ended');
  return [
    ...(tasks === '' ? [] : [textOf('history', 'next', { names: tasks })]),
    ...told.flat(),
    ...(isEnded ? [textOf('history', 'ended')] : []),
  ];
}

/** Tasks of people; of a looping one its items, or itself when none has begun. */
function enteredTasks({ trace }: HistoryEvent, model: VersionModel): readonly string[] {
  const entered = trace.filter(
    ({ type, elementId }) => type === 'entered' && model.nodes.get(elementId)?.type === 'userTask',
  );
  const isWhole = ({ elementId, item }: TraceEntry): boolean =>
    item === null && entered.some((it) => it.elementId === elementId && it.item !== null);
  return entered.filter((it) => !isWhole(it)).map(({ elementId }) => elementId);
}

/** Names in the order in which they come, each once, with how often. */
function counted(ids: readonly string[], nameOf: (elementId: string) => string): string {
  const unique = [...new Set(ids)].map((id) => [nameOf(id), ids.filter((it) => it === id).length]);
  return unique.map(([name, count]) => (count === 1 ? name : `${name} ×${count}`)).join(', ');
}

function joinTexts(...texts: readonly Text[]): Text {
  return {
    vi: texts.map((text) => text.vi).join(''),
    en: texts.map((text) => text.en).join(''),
  };
}
