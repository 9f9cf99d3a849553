import { describe, expect, it } from 'vitest';

import { budgetOf } from '../../../../designer/modeler/budget.ts';
import { parseDefinitions } from '../../../../engine/parse/parseDefinitions.ts';

/** Start, two steps of these budgets, end. */
async function processesOf(settings: string, budgets: readonly string[]) {
  const steps = budgets.map((budget, at) => `<userTask id="step${at}" lt:budget="${budget}"/>`);
  const ids = ['start', ...budgets.map((_, at) => `step${at}`), 'end'];
  const flows = ids
    .slice(1)
    .map((id, at) => `<sequenceFlow id="flow${at}" sourceRef="${ids[at]}" targetRef="${id}"/>`);
  const parsed = await parseDefinitions(`<?xml version="1.0" encoding="UTF-8"?>
    <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
        xmlns:lt="urn:lienthong:bpmn:1" id="file" targetNamespace="urn:test">
      <process id="main" isExecutable="true" ${settings}>
        <startEvent id="start"/>${steps.join('')}<endEvent id="end"/>${flows.join('')}
      </process>
    </definitions>`);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value.processes;
}

describe('budgetOf', () => {
  it('adds the budgets on the longest path and compares them with the legal term', async () => {
    const processes = await processesOf('lt:legalTerm="3WD"', ['2WH', '0.25WD']);

    expect(budgetOf(processes)).toMatchObject({ spentMinutes: 240, legalMinutes: 1440 });
  });

  it('names the path from start to end', async () => {
    const budget = budgetOf(await processesOf('', ['30WM']));

    expect(budget?.legalMinutes).toBeNull();
  });

  it('says nothing about a file without a process', () => {
    expect(budgetOf([])).toBeNull();
  });
});
