import { describe, expect, it } from 'vitest';
import { compileProcess } from '../../../../engine/compile/compileProcess.ts';
import { linkCalls } from '../../../../engine/model/linkCalls.ts';
import type { Player } from '../../../../engine/model/player.ts';
import type { InstanceFacts } from '../../../../engine/model/instance.ts';
import type { CallRefusal, Definitions } from '../../../../engine/model/process.ts';
import { parseDefinitions } from '../../../../engine/parse/parseDefinitions.ts';
import { machinePlayer } from '../../../../engine/step/machinePlayer.ts';
import { tokenPlayer } from '../../../../engine/tokens/tokenPlayer.ts';
import { drawing } from '../../../support/testOffice.ts';

const AT = Date.parse('2026-03-02T08:00:00+07:00');

async function read(name: string): Promise<Definitions> {
  const parsed = await parseDefinitions(drawing(name));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value;
}

async function linkedTo(refusal: CallRefusal | null): Promise<Definitions> {
  const definitions = await read('opinion');
  const found = { procedureId: 'opinion', versionId: null, processId: 'opinion', definitions };
  const called = new Map([['opinion', refusal ?? found]]);
  return linkCalls(await read('asking'), { called });
}

function onMachines(definitions: Definitions): Player {
  return machinePlayer((processId) => {
    const process = definitions.processes.find(({ id }) => id === processId);
    const compiled = process && compileProcess(process, definitions);
    if (compiled?.ok !== true) throw new Error(`${processId} is not compiled.`);
    return compiled.value;
  });
}

/** The call is refused, tried again in vain, and tried again when it can be made. */
function playTwice<State extends InstanceFacts>(refusing: Player<State>, linked: Player<State>) {
  const start = { type: 'start', startId: null, variables: {} } as const;
  const started = refusing.start('asking', start, AT);
  const retried = [refusing, linked].reduce((before, player) => {
    const [incident] = before.snapshot.incidents;
    if (incident === undefined) throw new Error('No incident.');
    const { elementId, scopeId } = incident;
    const retry = { type: 'retry', elementId, scopeId, variables: {} } as const;
    const step = player.step('asking', before.snapshot, retry, AT);
    if (!step.ok) throw new Error(step.refusal.code);
    return { ...step.value, trace: [...before.trace, ...step.value.trace] };
  }, started);
  const { trace, snapshot, effects } = retried;
  const opened = effects.map(({ type, elementId }) => `${type} ${elementId}`);
  const codes = trace.flatMap(({ type, facts }) => (type === 'incident' ? [facts] : []));
  const told = trace.map(({ type, elementId }) => `${type} ${elementId}`);
  return { told, codes, opened, status: snapshot.status };
}

describe.each(['NO_VERSION_IN_FORCE', 'PARTY_NOT_FOUND', 'CALLS_ITSELF'] as const)('%s', (code) => {
  it('keeps the token at the call until a retry can make it, on both executors', async () => {
    const refusing = await linkedTo(code);
    const linked = await linkedTo(null);

    const onTokens = playTwice(tokenPlayer(refusing), tokenPlayer(linked));
    const machines = playTwice(onMachines(refusing), onMachines(linked));

    expect(machines).toEqual(onTokens);
    expect(machines.codes).toEqual([
      { code, called: 'opinion' },
      { code, called: 'opinion' },
    ]);
    expect(machines.opened).toEqual(['setTimer silent', 'openTask opinion:answer']);
    expect(machines.status).toBe('active');
  });
});
