import type { CallLinks } from '../../model/linkCalls.ts';
import type { Draft } from '../../model/procedure.ts';
import type { LocalDate } from '../../model/time.ts';
import { versionInForce } from '../versionInForce.ts';
import { findCalled, type CallGround } from './findCalled.ts';

/**
 * What a draft calls, for its check: of each procedure the published version that takes force last,
 * since the draft will have to do with that one.
 *
 * The names are looked for in the text: the drawing is read where it can harm nobody, in the check.
 */
export async function linksOfDraft(
  ground: CallGround,
  { procedureId, bpmn }: Pick<Draft, 'procedureId' | 'bpmn'>,
): Promise<CallLinks> {
  const names = new Set([...bpmn.matchAll(CALLED)].map(([, name = '']) => withoutPrefix(name)));
  const called = await findCalled(ground, [...names].slice(0, NAMES_MAX), (versions) =>
    versionInForce(versions, END_OF_TIME),
  );
  return { called, selfId: procedureId };
}

const CALLED = /\b(?:calledElement|processId)\s*=\s*["']([^"'<]{1,200})["']/gu;
const NAMES_MAX = 200;
const END_OF_TIME = '9999-12-31' as LocalDate;

/** Other tools write the prefix of a namespace before it. */
function withoutPrefix(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}
