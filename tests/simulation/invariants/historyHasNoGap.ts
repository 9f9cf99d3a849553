import type { Invariant } from './invariant.ts';

/** I1: the lines of an instance are numbered 1, 2, 3 … and its record knows the last. */
export function historyHasNoGap(): Invariant {
  return {
    name: 'I1 history has no gap',
    onDossier: ({ instances }) =>
      instances.flatMap(({ record, history }) => {
        const gap = history.findIndex(({ seq }, place) => seq !== place + 1);
        const found: string[] = [];
        if (gap >= 0) found.push(`${record.instanceId} has no line ${gap + 1}`);
        if (record.historySeq !== history.length) {
          found.push(`${record.instanceId} knows ${record.historySeq} lines of ${history.length}`);
        }
        const back = history.find(({ at }, place) => at < (history[place - 1]?.at ?? at));
        if (back !== undefined) found.push(`${record.instanceId} goes back in line ${back.seq}`);
        if (record.lastAt !== history.at(-1)?.at)
          found.push(`${record.instanceId} has another end`);
        return found;
      }),
  };
}
