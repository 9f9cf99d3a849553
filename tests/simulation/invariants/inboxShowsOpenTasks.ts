import { isOpenTask, type TaskRecord } from '../../../engine/model/records.ts';
import type { InboxRow } from '../../../engine/store/inboxStore.ts';
import type { SeenDossier, SeenInstance } from '../look.ts';
import { OFFICERS, type Officer } from '../people.ts';
import { openIn } from '../tokens.ts';
import type { World } from '../world.ts';
import type { Invariant } from './invariant.ts';

const OPENS_TASK = new Set(['userTask', 'serviceTask', 'receiveTask']);
const PAGE = 2;
/** Inboxes that are read each time, one after the other through all officers. */
const LOOKED_INTO = 8;

/**
 * I4: an element in which a token waits has an open task, given to the agency that plays the role
 * and to the post of the drawing, and no other element has one; an inbox shows exactly the tasks of
 * that post, by due moment, over all its pages.
 */
export function inboxShowsOpenTasks(): Invariant {
  let next = 0;
  return {
    name: 'I4 the inbox shows the open tasks',
    onDossier: (seen) => seen.instances.flatMap((instance) => tasksOf(instance, seen)),
    onWorld: async (world) => {
      const found: string[] = [];
      const tasks = await allTasks(world);
      for (let count = 0; count < LOOKED_INTO; count += 1) {
        const officer = OFFICERS[(next += 1) % OFFICERS.length]!;
        found.push(...(await compareInbox(world, officer, tasks)));
      }
      return found;
    },
  };
}

function tasksOf({ record, process, tokens }: SeenInstance, { tasks }: SeenDossier) {
  const open = tasks.filter((task) => task.instanceId === record.instanceId && isOpenTask(task));
  const wrong = process.model.nodes.flatMap((node) => {
    const here = open.filter(({ elementId }) => elementId === node.id);
    const awaited = opensTask(node) ? openIn(tokens, node.id) : 0;
    if (here.length === awaited) return [];
    return [`${record.instanceId} has ${here.length} tasks at ${node.id}, not ${awaited}`];
  });
  const misplaced = open.filter(({ elementId, agencyId, post }) => {
    const node = process.nodes.get(elementId);
    const performer = node !== undefined && 'performer' in node ? node.performer : null;
    if (performer === null) return agencyId !== null || post !== null;
    return post !== performer.post || agencyId !== record.parties[performer.agencyRole];
  });
  return [...wrong, ...misplaced.map(({ taskId }) => `${taskId} is at another post`)];
}

function opensTask(node: { readonly type: string }): boolean {
  const performed = node.type === 'task' && 'performer' in node && node.performer !== null;
  return OPENS_TASK.has(node.type) || performed;
}

async function allTasks({ bareStore, dossierIds }: World): Promise<readonly TaskRecord[]> {
  const tasks: TaskRecord[] = [];
  for (const dossierId of dossierIds) tasks.push(...(await bareStore.listDossierTasks(dossierId)));
  return tasks;
}

async function compareInbox(
  world: World,
  officer: Officer,
  tasks: readonly TaskRecord[],
): Promise<readonly string[]> {
  const { personId, agencyId, post } = officer;
  const found: string[] = [];
  const ofPost = tasks
    .filter((task) => isOpenTask(task) && task.kind === 'user')
    .filter((task) => task.agencyId === agencyId && task.post === post)
    .toSorted(byDue);
  const mine = ofPost.filter(({ claimedBy }) => claimedBy === personId);
  for (const [scope, expected] of [['unit', ofPost] as const, ['mine', mine] as const]) {
    const { rows, total } = await readInbox(world, officer, scope);
    const isSame =
      total === expected.length &&
      rows.map(({ task }) => task.taskId).join() === expected.map(({ taskId }) => taskId).join();
    if (!isSame) found.push(`${personId} sees ${rows.length} (${scope}) of ${expected.length}`);
  }
  return found;
}

async function readInbox(
  { bareStore }: World,
  { personId, agencyId, post }: Officer,
  scope: 'unit' | 'mine',
): Promise<{ readonly rows: readonly InboxRow[]; readonly total: number }> {
  const rows: InboxRow[] = [];
  let cursor: string | null = null;
  for (;;) {
    const page: Awaited<ReturnType<typeof bareStore.listInbox>> = await bareStore.listInbox({
      scope,
      personId,
      placements: [{ agencyId, post }],
      procedureId: null,
      dueBefore: null,
      query: null,
      cursor,
      limit: PAGE,
      countMax: 1000,
    });
    rows.push(...page.rows);
    cursor = page.next;
    if (cursor === null) return { rows, total: page.total.count };
  }
}

function byDue(left: TaskRecord, right: TaskRecord): number {
  const due = (left.dueAt ?? Infinity) - (right.dueAt ?? Infinity);
  if (due !== 0 && !Number.isNaN(due)) return due;
  return left.taskId < right.taskId ? -1 : 1;
}
