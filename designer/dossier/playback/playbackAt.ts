import type { Pass, Token } from '../../../api/contract/pathTaken.ts';
import type { Playback, PlaybackDrawing, PlaybackMoment } from '../../../api/contract/playback.ts';
import { localIdOf, qualifierOf } from '../../../engine/model/qualifiedId.ts';

/** What is shown at one moment, in one drawing: ids are those of the drawing. */
export type ShownMoment = {
  readonly moment: PlaybackMoment;
  readonly drawing: PlaybackDrawing;
  /** Drawings that the dossier has been in so far. */
  readonly drawings: readonly PlaybackDrawing[];
  readonly tokens: readonly Token[];
  readonly passes: readonly Pass[];
  readonly flows: readonly string[];
};

/**
 * The state at entry `at`, from 0. Without `chosen` the drawing is the one in which something
 * moved: a called procedure while the dossier is in it. Null without such an entry. Pure.
 */
export function playbackAt(
  playback: Playback,
  at: number,
  chosen: string | null | undefined,
): ShownMoment | null {
  const moment = playback.moments[at];
  const drawings = drawingsUntil(playback, at);
  const wanted = chosen === undefined ? movedIn(playback, at) : chosen;
  const drawing = drawings.find(({ qualifier }) => qualifier === wanted) ?? drawings[0];
  if (moment === undefined || drawing === undefined) return null;
  const isHere = ({ elementId }: { readonly elementId: string }): boolean =>
    qualifierOf(elementId) === drawing.qualifier;
  return {
    moment,
    drawing,
    drawings,
    tokens: moment.tokens.filter(isHere).map(toLocal),
    passes: playback.passes.filter((it) => it.index <= at && isHere(it)).map(toLocal),
    flows: playback.flows
      .filter((it) => it.index <= at && isHere(it))
      .map(({ elementId }) => localIdOf(elementId)),
  };
}

function drawingsUntil(
  { drawings, moments, passes }: Playback,
  at: number,
): readonly PlaybackDrawing[] {
  const reached = new Set([
    null,
    ...passes.filter(({ index }) => index <= at).map(({ elementId }) => qualifierOf(elementId)),
    ...(moments[at]?.tokens ?? []).map(({ elementId }) => qualifierOf(elementId)),
  ]);
  return drawings.filter(({ qualifier }) => reached.has(qualifier));
}

/**
 * Where it came last of all places where it stands, inside of a call rather than at the call
 * itself; where it stands nowhere, what the entry left.
 */
function movedIn({ moments, passes }: Playback, at: number): string | null {
  const tokens = moments[at]?.tokens ?? [];
  const newest = tokens.reduce((latest, { since }) => (since > latest ? since : latest), '');
  const places = tokens
    .filter(({ since }) => since === newest)
    .map(({ elementId }) => qualifierOf(elementId));
  const left = passes.filter(({ index }) => index === at).map((it) => qualifierOf(it.elementId));
  const from = places.length > 0 ? places : left.slice(-1);
  return from.find((qualifier) => qualifier !== null) ?? null;
}

function toLocal<Item extends { readonly elementId: string }>(item: Item): Item {
  return { ...item, elementId: localIdOf(item.elementId) };
}
