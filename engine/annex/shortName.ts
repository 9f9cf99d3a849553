/** More does not fit into the box of a step. */
const NAME_LENGTH_MAX = 60;
/** A first part shorter than this says too little alone ("Nộp: …"). */
const HEAD_LENGTH_MIN = 12;
const STRONG_STOP = /:| [–→] |\n|\.\s/g;
const WEAK_STOP = /[;,(/]/g;

/**
 * What is written on the drawing for a step: the work itself where it is short, its first part
 * where it is a whole paragraph. The same text always gives the same name.
 */
export function shortName(content: string): string {
  if (content.length <= NAME_LENGTH_MAX && !content.includes('\n')) return content;
  const stop = stopsOf(content, STRONG_STOP).find((at) => at >= HEAD_LENGTH_MIN);
  const head = content.slice(0, stop);
  return head.length <= NAME_LENGTH_MAX ? tidy(head) : shorten(head);
}

function shorten(text: string): string {
  const fits = (at: number) => at >= HEAD_LENGTH_MIN && at <= NAME_LENGTH_MAX;
  const stop = stopsOf(text, WEAK_STOP)
    .filter((at) => fits(at) && isClosed(text.slice(0, at)))
    .at(-1);
  if (stop !== undefined) return tidy(text.slice(0, stop));
  const space = text.lastIndexOf(' ', NAME_LENGTH_MAX - 1);
  const end = space < HEAD_LENGTH_MIN ? NAME_LENGTH_MAX - 1 : space;
  return `${tidy(text.slice(0, end))}…`;
}

function stopsOf(text: string, pattern: RegExp): readonly number[] {
  return [...text.matchAll(pattern)].map(({ index }) => index);
}

/** Cut inside brackets it would read as half a sentence. */
function isClosed(text: string): boolean {
  return text.split('(').length === text.split(')').length;
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replace(/[\s,;:.\-–(/]+$/, '');
}
