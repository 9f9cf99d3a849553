import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { fromTemplate } from '../../../../designer/modeler/fromTemplate.ts';
import { checkDefinitions } from '../../../../engine/check/checkDefinitions.ts';
import { parseDefinitions } from '../../../../engine/parse/parseDefinitions.ts';

const TEMPLATE = join(import.meta.dirname, '../../../../procedures/certified-copies/process.bpmn');

it('a template is drawn as before under the code, name and id of the new procedure', async () => {
  const bpmn = readFileSync(TEMPLATE, 'utf8');
  const before = await parseDefinitions(bpmn);

  const drawn = await fromTemplate(bpmn, { code: '1.999009', name: 'Chứng thực chữ ký' });

  const after = await parseDefinitions(drawn);
  if (!before.ok || !after.ok) throw new Error('Expected two drawings that can be read.');
  expect(checkDefinitions(after.value)).toEqual([]);
  const [own] = after.value.processes;
  expect(own).toMatchObject({ id: 'procedure_1_999009', name: 'Chứng thực chữ ký' });
  expect(own?.settings.procedureCode).toBe('1.999009');
  expect(own?.nodes.map(({ id }) => id)).toEqual(
    before.value.processes[0]?.nodes.map(({ id }) => id),
  );
  expect(drawn).toContain('<bpmndi:BPMNShape');
});
