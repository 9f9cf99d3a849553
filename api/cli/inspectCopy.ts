import type { VerifyFinding } from '../../engine/run/verifyStore.ts';
import { inspectSqlite, type FileContents } from '../../engine/store/sqlite/inspectSqlite.ts';
import { verifyInstances } from './verify.ts';

/** What a copy of a data file holds, and what of it is not as its history says. */
export type CopyReport = FileContents & {
  /** Null for a file of an earlier release: its history is not replayed before it is migrated. */
  readonly findings: readonly VerifyFinding[] | null;
};

/**
 * Looks through a copy that nobody writes: pages, references, and every instance lived again from
 * its history but those that an earlier release has kept.
 *
 * Throws StoreFault when it is torn, foreign or of a later release.
 */
export async function inspectCopy(file: string): Promise<CopyReport> {
  const contents = inspectSqlite(file);
  if (contents.missingMigrations.length > 0) return { ...contents, findings: null };
  const earlier = new Set<string>(contents.earlierInstanceIds);
  const { findings } = await verifyInstances(file);
  return { ...contents, findings: findings.filter((it) => !earlier.has(it.instanceId)) };
}
