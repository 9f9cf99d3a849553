import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nextUserTasks } from '../../../../engine/run/coming/nextUserTasks.ts';
import type { FlowUnderTest } from '../../../../engine/testing/flowUnderTest.ts';
import { openDrawing, openProcedure } from '../../../support/openProcedure.ts';

const DRAWINGS = join(import.meta.dirname, '../../../support/drawings');

function nextIn({ definitions, nodes }: FlowUnderTest, elementId: string): readonly string[] {
  const ground = { models: definitions.processes, nodes };
  return nextUserTasks(elementId, ground).map(({ id }) => id);
}

test.each([
  ['intake', ['assign']],
  ['appraise', ['requestSupplement', 'issueTaxCode', 'draft']],
  ['requestSupplement', []],
  ['sign', ['review', 'issue']],
  ['returnResult', []],
])('over gateways, not over a wait or a border event: after %s %j', async (from, expected) => {
  expect(nextIn(await openProcedure('household-business-registration'), from)).toEqual(expected);
});

test('into a called process and out of it again', async () => {
  const flow = await openDrawing(join(DRAWINGS, 'calling.bpmn'));

  expect(nextIn(flow, 'received')).toEqual(['draft']);
  expect(nextIn(flow, 'draft')).toEqual(['review']);
  expect(nextIn(flow, 'review')).toEqual(['return', 'draft']);
});

test('of a loop of automatic steps it comes to an end', async () => {
  expect(nextIn(await openProcedure('part-opinions'), 'summarise')).toEqual([]);
});
