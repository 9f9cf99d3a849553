import { expect, test } from 'vitest';
import { drawnName } from '../../../../../engine/run/life/drawnName.ts';

const DRAWING = `<bpmn:process id="P"><bpmn:task lt:post="x" id="check" name="Kiểm &lt;tra&gt;
 &amp; ký &#272;&#x110;"/><bpmn:task id="plain"/><bpmn:task name="Sau" id="after"/></bpmn:process>`;

test.each([
  ['check', 'Kiểm <tra> & ký ĐĐ'],
  ['after', 'Sau'],
  ['plain', null],
  ['gone', null],
])('the name of %s is %s', (elementId, name) => {
  expect(drawnName(DRAWING, elementId)).toBe(name);
});

test('a number beyond all characters stays as it is written', () => {
  expect(drawnName('<task id="a" name="x&#9999999;"/>', 'a')).toBe('x&#9999999;');
});
