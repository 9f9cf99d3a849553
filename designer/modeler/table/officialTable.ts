import { toStepTable } from '../../../engine/annex/toStepTable.ts';
import { longestPaths } from '../../../engine/check/graph/longestPaths.ts';
import type { ProcessModel } from '../../../engine/model/process.ts';
import type { StepTable } from '../../../engine/model/stepTable.ts';
import { viCommon } from '../../i18n/vi/common.ts';
import { procedureProcess } from '../procedureProcess.ts';

/**
 * The procedure of a file as its step table; null for a file without a process. An official text:
 * posts have their Vietnamese names in either language of the page.
 */
export function officialTable(processes: readonly ProcessModel[]): StepTable | null {
  const process = procedureProcess(processes);
  if (process === undefined) return null;
  const names: { readonly [post: string]: string } = viCommon.post;
  return toStepTable(process, {
    performerWords: ({ post }) => names[post] ?? post,
    totalMinutes: longestPaths(processes).get(process.id)?.sumMinutes ?? 0,
  });
}
