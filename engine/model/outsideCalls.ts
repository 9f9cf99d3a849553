import type { Definitions } from './process.ts';

/** The names by which a drawing calls other procedures: those that none of its processes has. */
export function outsideCalls({ processes }: Definitions): ReadonlySet<string> {
  const within = new Set(processes.map(({ id }) => id));
  const names = processes
    .flatMap(({ nodes }) => nodes)
    .flatMap((node) => (node.type === 'callActivity' ? [node.calledId] : []));
  return new Set(names.filter((name) => name !== '' && !within.has(name)));
}
