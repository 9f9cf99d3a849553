import { expect, test } from 'vitest';
import { findSigningTask } from '../../../api/policy/findSigningTask.ts';
import { asId } from '../../../engine/model/ids.ts';
import type { FlowNode } from '../../../engine/model/process.ts';
import { aTask } from '../../support/records.ts';

const DUTIES = { approve: 'approve', issue: 'issue', appraise: 'appraise', other: null } as const;

// Only the duty of a node is looked at.
const NODES = new Map(
  Object.entries(DUTIES).map(([id, duty]) => [id, { id, duty } as unknown as FlowNode]),
);

const LEADER = {
  personId: 'khai',
  placements: [{ agencyId: 'commune', post: 'authority-leader' }],
};

function waiting(elementId: string, differs: Parameters<typeof aTask>[0] = {}) {
  return aTask({
    elementId: asId(elementId),
    agencyId: asId('commune'),
    post: 'authority-leader',
    status: 'open',
    claimedBy: null,
    ...differs,
  });
}

test('who approves or issues signs while the step waits, and nobody else', () => {
  const found = (task: ReturnType<typeof aTask>) => findSigningTask(LEADER, [task], NODES) !== null;

  expect(Object.keys(DUTIES).map((id) => [id, found(waiting(id))])).toEqual([
    ['approve', true],
    ['issue', true],
    ['appraise', false],
    ['other', false],
  ]);
  expect(found(waiting('approve', { status: 'claimed', claimedBy: asId('khai') }))).toBe(true);
  expect(found(waiting('approve', { status: 'claimed', claimedBy: asId('mai') }))).toBe(false);
  expect(found(waiting('approve', { status: 'completed' }))).toBe(false);
  expect(found(waiting('approve', { post: 'clerk' }))).toBe(false);
  expect(found(waiting('approve', { agencyId: asId('tax') }))).toBe(false);
  expect(found(waiting('gone'))).toBe(false);
});
