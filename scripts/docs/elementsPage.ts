import { basename } from 'node:path';
import { drawnPlaces, type Drawing } from './drawnPlaces.ts';
import { ANYWHERE_ELSE, ELEMENT_POSITIONS, type ElementPosition } from './elementPositions.ts';
import type { Place } from './findPlaces.ts';
import { GENERATED, type GeneratedText, tableRow } from './generatedText.ts';

/** Most drawings that one row links to; the others are counted. */
const LINKS_MAX = 5;

/**
 * Every element of BPMN in every position, executed or refused, with the drawings that show it.
 *
 * What is called executed must be told in the trace of a pair, and what is called refused must be
 * refused by that rule in a drawing: a row without one is a finding.
 */
export async function elementsPage(): Promise<GeneratedText> {
  const drawings = await drawnPlaces();
  const shown = ELEMENT_POSITIONS.map((row) => ({ row, files: filesThatShow(row, drawings) }));
  const text = `${GENERATED}
# BPMN elements

What is executed, in which position, and what is refused by which rule of the check before anything
is published: nothing is ignored. How an executed element moves its tokens stands in
[execution.md](execution.md). Clauses are those of BPMN 2.0.2 (formal/2013-12-09). Every row is
shown by drawings: for an executed element a pair of drawing and trace in which it is told.

| element | position | | clause | shown by |
|---|---|---|---|---|
${shown.map(({ row, files }) => rowOf(row, files)).join('\n')}
`;
  const findings = shown.filter(({ files }) => files.length === 0).map(({ row }) => missing(row));
  return { path: 'docs/elements.md', isWholeFile: true, text, findings };
}

/** The simplest drawings first: they show it best. */
function filesThatShow(row: ElementPosition, drawings: readonly Drawing[]): readonly string[] {
  return drawings
    .filter((drawing) => drawing.places.some((place) => shows(row, drawing, place)))
    .toSorted((one, other) => one.places.length - other.places.length)
    .map(({ file }) => file);
}

function shows(row: ElementPosition, { told, refusals }: Drawing, place: Place): boolean {
  if (place.element !== row.element || !isAt(row, place)) return false;
  if (row.refusedBy !== null) return refusals.has(`${row.refusedBy} ${place.elementId}`);
  return told !== null && (!row.isTold || told.has(place.elementId));
}

/** The positions that have a row of their own are not "any other". */
function isAt(row: ElementPosition, { element, position }: Place): boolean {
  if (row.position !== ANYWHERE_ELSE) return row.position === position;
  return !ELEMENT_POSITIONS.some((it) => it.element === element && it.position === position);
}

function rowOf(row: ElementPosition, files: readonly string[]): string {
  const { element, position, refusedBy, clause } = row;
  const what = refusedBy === null ? 'executed' : `refused by [${refusedBy}](problems.md#rules)`;
  const links = files.slice(0, LINKS_MAX).map((file) => `[${basename(file, '.bpmn')}](../${file})`);
  const more = files.length > LINKS_MAX ? [`and ${files.length - LINKS_MAX} more`] : [];
  return tableRow([element, position, what, clause, [...links, ...more].join(', ')]);
}

function missing({ element, position, refusedBy }: ElementPosition): string {
  const wanted =
    refusedBy === null
      ? 'a pair in tests/conformance/bpmn whose trace tells it'
      : `a drawing that ${refusedBy} refuses for it`;
  return `docs/elements.md: ${element}, ${position}: expected ${wanted}, but there is none.`;
}
