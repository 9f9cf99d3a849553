import type { ElementId } from '../../model/ids.ts';

/**
 * The name that an element has in the text of a drawing; null when it is not there or has none.
 *
 * Looked for in the text, not read: a drawing is read where it can harm nobody, in the check.
 */
export function drawnName(bpmn: string, elementId: ElementId): string | null {
  const at = bpmn.indexOf(` id="${elementId}"`);
  if (at < 0) return null;
  const tag = bpmn.slice(bpmn.lastIndexOf('<', at), bpmn.indexOf('>', at));
  const name = /\sname="([^"]*)"/u.exec(tag)?.[1]?.trim() ?? '';
  return name === '' ? null : name.replace(ENTITY, decode).replace(/\s+/gu, ' ');
}

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/giu;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

const LAST_CHARACTER = 0x10ffff;

function decode(whole: string, decimal?: string, hexadecimal?: string, named?: string): string {
  if (named !== undefined) return NAMED[named.toLowerCase()] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code <= LAST_CHARACTER ? String.fromCodePoint(code) : whole;
}
