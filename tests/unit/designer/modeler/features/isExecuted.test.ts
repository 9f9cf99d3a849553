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
  it('keeps exactly what the engine executes of the replace menu', () => {
    const kept = new Set(replaceIds().filter(isExecuted));

    expect([...kept].toSorted()).toEqual([
      'replace-with-collapsed-pool',
      'replace-with-collapsed-subprocess',
      'replace-with-data-object-reference',
      'replace-with-data-store-reference',
      'replace-with-error-boundary',
      'replace-with-error-end',
      'replace-with-event-based-gateway',
      'replace-with-exclusive-gateway',
      'replace-with-expanded-pool',
      'replace-with-expanded-subprocess',
      'replace-with-inclusive-gateway',
      'replace-with-manual-task',
      'replace-with-message-boundary',
      'replace-with-message-end',
      'replace-with-message-intermediate-catch',
      'replace-with-message-intermediate-throw',
      'replace-with-message-start',
      'replace-with-non-interrupting-message-boundary',
      'replace-with-non-interrupting-message-start',
      'replace-with-non-interrupting-timer-boundary',
      'replace-with-non-interrupting-timer-start',
      'replace-with-none-end',
      'replace-with-none-intermediate-throw',
      'replace-with-none-intermediate-throwing',
      'replace-with-none-start',
      'replace-with-parallel-gateway',
      'replace-with-receive-task',
      'replace-with-rule-task',
      'replace-with-script-task',
      'replace-with-send-task',
      'replace-with-service-task',
      'replace-with-subprocess',
      'replace-with-task',
      'replace-with-terminate-end',
      'replace-with-timer-boundary',
      'replace-with-timer-intermediate-catch',
      'replace-with-timer-start',
      'replace-with-user-task',
    ]);
  });

  it.each([
    ['append.timer-intermediate-event', true],
    ['append.receive-task', true],
    ['append.signal-intermediate-event', false],
    ['append.condition-intermediate-event', false],
    ['append.compensation-activity', false],
    ['replace-with-conditional-flow', true],
    ['toggle-non-interrupting', true],
    ['toggle-parallel-mi', false],
    ['toggle-loop', false],
  ])('offers %s: %s', (id, isOffered) => {
    expect(isExecuted(id)).toBe(isOffered);
  });
});
