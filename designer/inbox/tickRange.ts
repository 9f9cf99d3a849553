type Tick = {
  readonly taskId: string;
  /** The row ticked before; null: only this one is turned. */
  readonly from: string | null;
};

/** What is ticked after a row was turned, or a range was ticked up to it. Pure. */
export function tickRange(
  ids: readonly string[],
  ticked: ReadonlySet<string>,
  { taskId, from }: Tick,
): ReadonlySet<string> {
  const [start, end] = [ids.indexOf(from ?? ''), ids.indexOf(taskId)];
  if (start >= 0 && end >= 0) {
    const range = ids.slice(Math.min(start, end), Math.max(start, end) + 1);
    return new Set([...ticked, ...range]);
  }
  const next = new Set(ticked);
  if (!next.delete(taskId)) next.add(taskId);
  return next;
}
