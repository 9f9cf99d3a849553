import type { ModdleElement } from 'bpmn-moddle';
import { DmnModdle } from 'dmn-moddle';

import { locateDecisions, type LocatedDecision } from './locateDecisions.ts';

/** The version of DMN that the reader knows; the others write decisions alike. */
const NAMESPACE = 'https://www.omg.org/spec/DMN/20191111/MODEL/';

/** One decision as read from the text of its file. */
export type ReadDecision = { readonly element: ModdleElement; readonly place: LocatedDecision };

/**
 * Reads one decision of a DMN file; null where the file has none of this id or it cannot be read.
 */
export async function readDecisionText(xml: string, id: string): Promise<ReadDecision | null> {
  const place = locateDecisions(xml).find((it) => it.id === id);
  if (place === undefined) return null;
  const text = inVersion(withDeclarations(xml.slice(place.from, place.to), place), place, 'read');
  const { rootElement, warnings } = await new DmnModdle().fromXML(text, 'dmn:Decision');
  return warnings.length > 0 ? null : { element: rootElement, place };
}

/**
 * The file with this decision in the place of the one that was read from it; every character
 * outside of the decision stays as it is.
 */
export async function writeDecisionText(
  xml: string,
  { element, place }: ReadDecision,
): Promise<string> {
  const { xml: written } = await new DmnModdle().toXML(element, { format: true, preamble: false });
  const own = inVersion(withoutDeclarations(written.trim(), place), place, 'write');
  return `${xml.slice(0, place.from)}${own}${xml.slice(place.to)}`;
}

/** The decision stands alone while it is read: it takes along what the file declares. */
function withDeclarations(text: string, { declarations }: LocatedDecision): string {
  const start = /^<[^\s/>]+/u.exec(text)?.[0] ?? '';
  const own = new Set(/^<[^>]*>/u.exec(text)?.[0].match(/xmlns(?::[\w.-]+)?(?==)/gu) ?? []);
  const added = Object.entries(declarations)
    .filter(([name]) => !own.has(name))
    .map(([name, uri]) => ` ${name}="${uri.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`);
  return `${start}${added.join('')}${text.slice(start.length)}`;
}

function withoutDeclarations(text: string, { declarations }: LocatedDecision): string {
  const tag = /^<[^>]*>/u.exec(text)?.[0] ?? '';
  const start = tag.replaceAll(
    / (xmlns(?::[\w.-]+)?)="([^"]*)"/gu,
    (whole, name: string, uri: string) => (name in declarations && uri !== '' ? '' : whole),
  );
  return `${start}${text.slice(tag.length)}`;
}

function inVersion(text: string, { namespace }: LocatedDecision, way: 'read' | 'write'): string {
  return way === 'read'
    ? text.replaceAll(namespace, NAMESPACE)
    : text.replaceAll(NAMESPACE, namespace);
}
