import type { ElementId } from '../../model/ids.ts';
import type { ProcessModel } from '../../model/process.ts';

type Visit = { readonly process: ProcessModel; readonly calls: ElementId[] };

/** All processes of a file, each behind those that it calls; a circle is cut where it is met. */
export function inCallOrder(processes: readonly ProcessModel[]): readonly ProcessModel[] {
  const byId = new Map(processes.map((it) => [it.id, it]));
  const ordered = new Set<ProcessModel>();
  const seen = new Set<ProcessModel>();
  for (const first of processes) {
    const stack: Visit[] = [];
    enter(first, { seen, stack });
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const called = byId.get(top.calls.pop() ?? '');
      if (called !== undefined) enter(called, { seen, stack });
      else if (top.calls.length === 0) ordered.add(stack.pop()?.process ?? first);
    }
  }
  return [...ordered];
}

function enter(
  process: ProcessModel,
  { seen, stack }: { readonly seen: Set<ProcessModel>; readonly stack: Visit[] },
): void {
  if (seen.has(process)) return;
  seen.add(process);
  const calls = process.nodes.flatMap((node) => {
    return node.type === 'callActivity' ? [node.calledId] : [];
  });
  stack.push({ process, calls: calls.toReversed() });
}
