import type { ModdleElement } from 'bpmn-moddle';
import { groupBy } from '../model/groupBy.ts';
import type { ScopeContent, ScopeFlow } from './scopeContent.ts';

/** A row of a band; bands are the lanes from top to bottom, or the one of a scope without lanes. */
export type Row = {
  readonly band: number;
  readonly nodes: ModdleElement[];
  /** Taken columns, as twice their number; odd ones are the gaps right of them. */
  readonly taken: Set<number>;
};

/** Which row every node stands in, and which row every long flow runs through. */
export type Rows = {
  readonly rows: readonly Row[];
  readonly rowOf: ReadonlyMap<ModdleElement, Row>;
  readonly channelOf: ReadonlyMap<ScopeFlow, Row>;
};

type Placing = {
  readonly content: ScopeContent;
  readonly columns: ReadonlyMap<ModdleElement, number>;
  readonly bandOf: (node: ModdleElement) => number;
};

/**
 * Gives nodes their rows, column by column: beside the node before, or below what stands there. A
 * flow over more than one column runs through a row in which nothing stands in its way.
 */
export function rowsOf({ content, columns, bandOf }: Placing): Rows {
  const bands = new Map<number, Row[]>();
  const rowsIn = (band: number): Row[] => {
    const rows = bands.get(band) ?? [];
    bands.set(band, rows);
    return rows;
  };
  const columnOf = (node: ModdleElement): number => columns.get(node) ?? 0;
  const rowOf = new Map<ModdleElement, Row>();
  const before = groupBy(content.flows, ({ to }) => to);
  const inOrder = [...content.nodes, ...content.aside].toSorted(
    (one, other) => columnOf(one) - columnOf(other),
  );
  for (const node of inOrder) {
    const rows = rowsIn(bandOf(node));
    const wanted = (before.get(node) ?? []).flatMap(({ from, boundary }) => {
      const at = rows.indexOf(rowOf.get(from) as Row);
      return at < 0 ? [] : [boundary === null ? at : at + 1];
    });
    const place = 2 * columnOf(node);
    const row = freeRow(rows, {
      from: wanted.length === 0 ? 0 : Math.min(...wanted),
      at: [place],
      band: bandOf(node),
    });
    row.nodes.push(node);
    row.taken.add(place);
    rowOf.set(node, row);
  }
  const channelOf = new Map<ScopeFlow, Row>();
  for (const flow of content.flows) {
    const at = crossed(columnOf(flow.from), columnOf(flow.to));
    if (at.length === 0) continue;
    const row = channelRow(flow, { rowOf, rowsIn, at });
    for (const place of at) row.taken.add(place);
    channelOf.set(flow, row);
  }
  const order = [...bands.keys()].toSorted((one, other) => one - other);
  return { rows: order.flatMap((band) => bands.get(band) ?? []), rowOf, channelOf };
}

/** The places that a flow passes over; none where it leads to the next column. */
function crossed(from: number, to: number): readonly number[] {
  if (to === from + 1) return [];
  const [first, last] = to > from ? [2 * from + 1, 2 * to - 1] : [2 * to - 1, 2 * from + 1];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

type Channel = {
  readonly rowOf: ReadonlyMap<ModdleElement, Row>;
  readonly rowsIn: (band: number) => Row[];
  readonly at: readonly number[];
};

/** Straight on if it can; what leads back never runs before a row of nodes it belongs to. */
function channelRow({ from, to, boundary }: ScopeFlow, { rowOf, rowsIn, at }: Channel): Row {
  const source = rowOf.get(from) as Row;
  const target = rowOf.get(to) as Row;
  const straight = boundary === null ? [target, source] : [target];
  const found = straight.find((row) => isFree(row, at));
  if (found !== undefined) return found;
  const { band } = source;
  const rows = rowsIn(band);
  return freeRow(rows, { from: rows.indexOf(source) + 1, at, band });
}

type Wanted = { readonly from: number; readonly at: readonly number[]; readonly band: number };

function freeRow(rows: Row[], { from, at, band }: Wanted): Row {
  const found = rows.slice(from).find((row) => isFree(row, at));
  if (found !== undefined) return found;
  const row: Row = { band, nodes: [], taken: new Set() };
  rows.push(row);
  return row;
}

function isFree({ taken }: Row, at: readonly number[]): boolean {
  return at.every((place) => !taken.has(place));
}
