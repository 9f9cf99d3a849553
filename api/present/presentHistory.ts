import type { HistoryEvent } from '../../engine/model/history.ts';
import type { HistoryLine } from '../contract/dossiers.ts';
import type { Text } from '../contract/primitives.ts';
import type { VersionModel } from '../model/versionModel.ts';
import { textOf } from '../texts/fillText.ts';
import type { Directory } from './directory.ts';
import { toMoment } from './moment.ts';

/** One line of the history: what was done, and what it led to. */
export function presentHistoryLine(
  event: HistoryEvent,
  model: VersionModel,
  directory: Directory,
): HistoryLine {
  const nameOf = (elementId: string) => model.nodes.get(elementId)?.name || elementId;
  const elementName = event.elementId === null ? null : nameOf(event.elementId);
  const facts = { reason: '', title: '', note: '', ...event.facts, element: elementName ?? '' };
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
    hash: event.hash,
  };
}

function consequences(event: HistoryEvent, model: VersionModel): readonly Text[] {
  const nameOf = (elementId: string) => model.nodes.get(elementId)?.name || elementId;
  const namesOf = (type: string) =>
    event.trace.filter((it) => it.type === type).map((it) => nameOf(it.elementId));
  const entered = event.trace
    .filter((it) => it.type === 'entered')
    .map((it) => model.nodes.get(it.elementId))
    .filter((node) => node?.type === 'userTask')
    .map((node) => node?.name ?? '');
  const incidents = namesOf('incident');
  const ended = namesOf('ended');
  return [
    ...(entered.length > 0 ? [textOf('history', 'next', { names: entered.join(', ') })] : []),
    ...(incidents.length > 0
      ? [textOf('history', 'incident', { names: incidents.join(', ') })]
      : []),
    ...(ended.length > 0 ? [textOf('history', 'ended')] : []),
  ];
}

function joinTexts(...texts: readonly Text[]): Text {
  return {
    vi: texts.map((text) => text.vi).join(''),
    en: texts.map((text) => text.en).join(''),
  };
}
