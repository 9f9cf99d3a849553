import type { Procedure, ProcedureVersion } from '../../engine/model/procedure.ts';

/**
 * The names by which drawings can call a procedure: its code, and the ids of its processes; none
 * before its first version.
 *
 * Which of its processes a call carries out, publishing looks at; here one too many does no harm.
 */
export function callableNames(
  { code }: Procedure,
  versions: readonly ProcedureVersion[],
): readonly string[] {
  if (versions.length === 0) return [];
  const ids = versions.flatMap(({ bpmn }) => [...bpmn.matchAll(PROCESS)].map(([, id = '']) => id));
  return [...new Set([code, ...ids])];
}

const PROCESS = /<(?:[\w.-]+:)?process\s(?:[^<>]*\s)?id="([^"<]+)"/gu;
