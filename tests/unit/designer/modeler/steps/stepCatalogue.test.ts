import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { stepVi } from '../../../../../designer/i18n/stepVi.ts';
import { STEPS } from '../../../../../designer/modeler/steps/stepCatalogue.ts';
import { checkDefinitions } from '../../../../../engine/check/checkDefinitions.ts';
import { parseDefinitions } from '../../../../../engine/parse/parseDefinitions.ts';

const LIBRARY = join(import.meta.dirname, '../../../../../designer/modeler/steps/steps.bpmn');

async function openLibrary() {
  const parsed = await parseDefinitions(readFileSync(LIBRARY, 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  const [process] = parsed.value.processes;
  if (!process) throw new Error('Expected a process in the library, but there is none.');
  return { definitions: parsed.value, nodes: new Map(process.nodes.map((it) => [it.id, it])) };
}

describe('the library of steps', () => {
  it('has a drawing and words for every step of the catalogue', async () => {
    const { nodes } = await openLibrary();

    const missing = STEPS.filter(({ key, next }) => !nodes.has(key) || !nodes.has(next ?? key));
    expect(missing).toEqual([]);
    expect(STEPS.map(({ key }) => key).toSorted()).toEqual(Object.keys(stepVi.name).toSorted());
    expect(Object.keys(stepVi.hint)).toEqual(expect.arrayContaining(STEPS.map(({ key }) => key)));
  });

  it('holds nothing that the engine would refuse once the steps are led to', async () => {
    const { definitions } = await openLibrary();
    // What is left to the officer: flows between steps, performers, the terms of the procedure.
    const open = [
      'start-present',
      'node-unreachable',
      'no-way-to-end',
      'user-task-has-performer',
      'exclusive-split-complete',
      'called-process-exists',
    ];

    const errors = checkDefinitions(definitions).filter(({ severity }) => severity === 'error');

    expect(errors.filter(({ rule }) => !open.includes(rule))).toEqual([]);
  });

  it('calls in every part the procedure that the catalogue names', async () => {
    const { nodes } = await openLibrary();

    for (const { key, calls } of STEPS.filter((step) => step.calls !== null)) {
      const own = [...nodes.values()].filter(({ id, parentId }) => id === key || parentId === key);
      expect(own).toContainEqual(
        expect.objectContaining({ type: 'callActivity', calledId: calls }),
      );
    }
  });

  it('pauses the clock for a payment and begins it anew after a supplement', async () => {
    const { nodes } = await openLibrary();

    expect(nodes.get('paymentReceived')).toMatchObject({ clock: 'pause' });
    expect(nodes.get('supplementReceived')).toMatchObject({ clock: 'restart' });
    expect(nodes.get('opinionReceived')).toMatchObject({ onTimeout: 'consent' });
  });
});
