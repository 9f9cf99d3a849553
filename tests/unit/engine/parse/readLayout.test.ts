import { expect, it } from 'vitest';
import { readLayout } from '../../../../engine/parse/readLayout.ts';

const drawn = (bounds: string, label: string, points: string): string => `
  <definitions xmlns:bpmndi="a" xmlns:dc="b" xmlns:di="c"><bpmndi:BPMNPlane bpmnElement="process">
    <bpmndi:BPMNShape id="s" bpmnElement="step"><dc:Bounds ${bounds} />
      <bpmndi:BPMNLabel><dc:Bounds ${label} /></bpmndi:BPMNLabel></bpmndi:BPMNShape>
    <bpmndi:BPMNEdge id="e" bpmnElement="flow">${points}</bpmndi:BPMNEdge>
  </bpmndi:BPMNPlane></definitions>`;

const POINTS = '<di:waypoint x="1" y="2" /><di:waypoint x="3" y="4" />';

it('the place of shapes and lines is read, however its numbers are written', () => {
  const layout = readLayout(drawn('x="10" y="20" width="100" height="80"', 'x="0" y="0"', POINTS));
  const same = readLayout(
    drawn('height="80.0" width="100" y="20" x="10.00"', 'x="5" y="5"', POINTS),
  );

  expect([...layout.keys()]).toEqual(['step', 'flow']);
  expect(same).toEqual(layout);
});

it('a shape that moved and a line with another bend stand elsewhere', () => {
  const layout = readLayout(drawn('x="10" y="20"', 'x="0" y="0"', POINTS));
  const moved = readLayout(drawn('x="11" y="20"', 'x="0" y="0"', POINTS.replace('"4"', '"5"')));

  expect(moved.get('step')).not.toBe(layout.get('step'));
  expect(moved.get('flow')).not.toBe(layout.get('flow'));
});
