import type { Form } from '../../api/contract/forms.ts';
import type { VersionView } from '../../api/contract/procedures.ts';
import { parseDrawing } from '../../engine/decide/parseDrawing.ts';
import type { CalledProcedure } from '../../engine/model/calledProcedure.ts';
import { linkCalls } from '../../engine/model/linkCalls.ts';
import { mainProcess } from '../../engine/model/mainProcess.ts';
import { outsideCalls } from '../../engine/model/outsideCalls.ts';
import type { CallRefusal, Definitions, FlowNode } from '../../engine/model/process.ts';
import { qualifiedId } from '../../engine/model/qualifiedId.ts';
import { queryClient } from '../api/queryClient.ts';
import { queryKeys } from '../api/queryKeys.ts';
import { readVersion } from './draftQueries.ts';
import { namedBy, publishedProcedures } from './steps/publishedProcedures.ts';

/** A drawing with the procedures that it calls beside it, and the forms of all of them. */
export type LinkedDrawing = {
  readonly definitions: Definitions;
  readonly forms: readonly Form[];
};

/** What a drawing is before it is linked, and the procedure that it belongs to. */
type Unlinked = LinkedDrawing & { readonly procedureId: string };

/**
 * Links a drawing to the versions in force today of the procedures that it calls, directly or
 * through others. Ids are those that the command line gives to files beside each other, so that
 * what is played here is played there. Rejects where a version cannot be read.
 */
export async function linkDrawing({
  definitions,
  forms,
  procedureId: selfId,
}: Unlinked): Promise<LinkedDrawing> {
  const called = new Map<string, CalledProcedure | CallRefusal>();
  const theirs: Form[] = [];
  const names = new Set(outsideCalls(definitions));
  // A Set yields what is added while it is walked: it is the queue of the search.
  for (const name of names) {
    const version = await findVersion(name);
    const found = version === null ? null : await readCalled(version);
    called.set(name, found?.procedure ?? 'NO_VERSION_IN_FORCE');
    if (found === null || found.procedure.procedureId === selfId) continue;
    theirs.push(...found.forms);
    for (const next of outsideCalls(found.procedure.definitions)) names.add(next);
  }
  const linked = linkCalls(definitions, { called, selfId, otherwise: 'NO_VERSION_IN_FORCE' });
  return { definitions: linked, forms: [...forms, ...theirs] };
}

/** A published version never changes: it is read once. */
async function findVersion(name: string): Promise<VersionView | null> {
  const row = namedBy(await publishedProcedures(), name);
  if (!row?.inForce) return null;
  const { procedureId, inForce } = row;
  return queryClient.fetchQuery({
    queryKey: queryKeys.version(procedureId, inForce.versionId),
    queryFn: ({ signal }) => readVersion(procedureId, inForce.versionId, signal),
    staleTime: Infinity,
  });
}

type Called = { readonly procedure: CalledProcedure; readonly forms: readonly Form[] };

/** Two procedures may have a form of the same key: each keeps its own. */
async function readCalled(version: VersionView): Promise<Called | null> {
  const parsed = await parseDrawing(version);
  const main = parsed.ok ? mainProcess(parsed.value.processes) : null;
  if (!parsed.ok || main === null) return null;
  const { procedureId } = version;
  const processes = parsed.value.processes.map((process) => ({
    ...process,
    nodes: process.nodes.map((node) => withOwnForm(node, procedureId)),
  }));
  const definitions = { ...parsed.value, processes };
  const forms = version.forms.map((form) => ({ ...form, key: qualifiedId(procedureId, form.key) }));
  return { procedure: { procedureId, versionId: null, processId: main.id, definitions }, forms };
}

function withOwnForm(node: FlowNode, procedureId: string): FlowNode {
  if (!('formKey' in node) || node.formKey === null) return node;
  return { ...node, formKey: qualifiedId(procedureId, node.formKey) };
}
