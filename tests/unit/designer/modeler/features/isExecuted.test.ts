import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { describe, expect, it } from 'vitest';

import { isExecuted } from '../../../../../designer/modeler/features/executedOnly/isExecuted.ts';

const { resolve } = createRequire(import.meta.url);
const read = (file: string) => readFileSync(resolve(`bpmn-js/lib/features/${file}`), 'utf8');

/** Ids of the replace menu, as bpmn-js makes them: an own action name, or the entry's. */
function replaceIds(): string[] {
  const options = read('replace/ReplaceOptions.js').matchAll(
    /replaceWith\('([^']+)'(?:, \{ actionName: '([^']+)')?/g,
  );
  return [...options].map(([, entry, action]) => action ?? `replace-with-${entry}`);
}

describe('isExecuted', () => {
  it('takes from the replace menu exactly what the engine does not execute', () => {
    const taken = new Set(replaceIds().filter((id) => !isExecuted(id, true)));

    expect([...taken].toSorted()).toEqual([
      'replace-with-ad-hoc-subprocess',
      'replace-with-collapsed-ad-hoc-subprocess',
      'replace-with-complex-gateway',
    ]);
  });

  it('offers starts of event sub-processes nowhere else', () => {
    const ids = [...new Set(replaceIds())];
    const taken = ids.filter((id) => isExecuted(id, true) && !isExecuted(id, false));

    expect(taken.toSorted()).toEqual([
      'replace-with-compensation-start',
      'replace-with-error-start',
      'replace-with-escalation-start',
      'replace-with-non-interrupting-conditional-start',
      'replace-with-non-interrupting-escalation-start',
      'replace-with-non-interrupting-message-start',
      'replace-with-non-interrupting-signal-start',
      'replace-with-non-interrupting-timer-start',
    ]);
  });

  it.each([
    ['append.timer-intermediate-event', true],
    ['append.receive-task', true],
    ['append.signal-intermediate-event', true],
    ['append.condition-intermediate-event', true],
    ['append.compensation-activity', true],
    ['replace-with-complex-gateway', false],
    ['replace-with-ad-hoc-subprocess', false],
    ['toggle-participant-multiplicity', false],
    ['replace-with-conditional-flow', true],
    ['toggle-non-interrupting', true],
    ['toggle-parallel-mi', true],
    ['toggle-loop', true],
  ])('offers %s: %s', (id, isOffered) => {
    expect(isExecuted(id, true)).toBe(isOffered);
  });
});
