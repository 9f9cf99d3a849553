import type { ModdleElement } from 'bpmn-moddle';
import type { Rows } from './rowsOf.ts';
import type { ScopeContent, ScopeFlow } from './scopeContent.ts';

/** How far apart two upright lines in one gap are. */
export const TRACK = 12;

/** The upright lines in the gaps between columns: those of one node share one. */
export type Tracks = {
  readonly countIn: (gap: number) => number;
  /** Place of the line of a node in a gap, from the left. */
  readonly placeOf: (gap: number, owner: ModdleElement) => number;
};

/** An upright line: in the gap behind which column, and of which node. */
export type Upright = { readonly gap: number; readonly owner: ModdleElement };

type Counted = {
  readonly content: ScopeContent;
  readonly columns: ReadonlyMap<ModdleElement, number>;
  readonly rows: Rows;
};

/** Numbers the upright lines of every gap. */
export function countTracks({ content, columns, rows }: Counted): Tracks {
  const owners = new Map<number, ModdleElement[]>();
  for (const flow of content.flows) {
    for (const { gap, owner } of uprightsOf(flow, { content, columns, rows })) {
      const known = owners.get(gap) ?? [];
      if (!known.includes(owner)) owners.set(gap, [...known, owner]);
    }
  }
  return {
    countIn: (gap) => owners.get(gap)?.length ?? 0,
    placeOf: (gap, owner) => Math.max(0, owners.get(gap)?.indexOf(owner) ?? 0),
  };
}

/** One for a flow to the next column, two for one through a channel: behind it and before. */
export function uprightsOf(
  flow: ScopeFlow,
  { content, columns, rows }: Counted,
): readonly Upright[] {
  const from = columns.get(flow.from) ?? 0;
  const to = columns.get(flow.to) ?? 0;
  const source = flow.boundary ?? flow.from;
  if (rows.channelOf.has(flow)) {
    return [
      { gap: from, owner: source },
      { gap: to - 1, owner: flow.to },
    ];
  }
  const entering = content.flows.filter((other) => other.to === flow.to).length;
  const leaving = content.flows.filter((other) => other.from === flow.from).length;
  return [{ gap: from, owner: entering > leaving ? flow.to : source }];
}
