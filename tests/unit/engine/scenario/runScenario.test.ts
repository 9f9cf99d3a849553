import { describe, expect, it } from 'vitest';
import { parseDefinitions } from '../../../../engine/parse/parseDefinitions.ts';
import { readScenario } from '../../../../engine/scenario/readScenario.ts';
import { runScenario } from '../../../../engine/scenario/runScenario.ts';
import { ScenarioFault } from '../../../../engine/scenario/world.ts';
import { VIETNAM } from '../../../../procedures/calendars/vietnam.ts';

const START = '2026-03-02T08:00:00+07:00';

describe('a run that never comes to rest', () => {
  it('ends with a sentence when a process starts itself by its own message', async () => {
    const playing = play(
      `<startEvent id="s"><messageEventDefinition messageRef="m"/></startEvent>
       <endEvent id="e"><messageEventDefinition messageRef="m"/></endEvent>
       <sequenceFlow id="f" sourceRef="s" targetRef="e"/>`,
      [{ message: 'again' }],
    );

    await expect(playing).rejects.toThrow(ScenarioFault);
    await expect(playing).rejects.toThrow(
      /^Messages are sent for ever at one moment, at last by or to "[es]"; \d+ instances/,
    );
  });

  it('ends with a sentence when a circle of timers takes no time', async () => {
    const playing = play(
      `<startEvent id="s"/>
       <intermediateCatchEvent id="t"><timerEventDefinition>
         <timeDuration>PT0S</timeDuration></timerEventDefinition></intermediateCatchEvent>
       <sequenceFlow id="f" sourceRef="s" targetRef="t"/>
       <sequenceFlow id="g" sourceRef="t" targetRef="t"/>`,
      [],
    );

    await expect(playing).rejects.toThrow('The timer "t" fires for ever at one moment.');
  });

  it('ends with a sentence when a timer fires every second for a month', async () => {
    const playing = play(
      `<startEvent id="s"/><userTask id="a"/><endEvent id="r"/>
       <boundaryEvent id="b" attachedToRef="a" cancelActivity="false"><timerEventDefinition>
         <timeCycle>R/PT1S</timeCycle></timerEventDefinition></boundaryEvent>
       <sequenceFlow id="f" sourceRef="s" targetRef="a"/>
       <sequenceFlow id="g" sourceRef="b" targetRef="r"/>`,
      [{ advance: 'P30D' }],
    );

    await expect(playing).rejects.toThrow('More than 10000 timers fire in this scenario');
  });

  it('ends with a sentence when the timer of a start cannot be read', async () => {
    const playing = play(
      `<startEvent id="s"><timerEventDefinition>
         <timeDate>soon</timeDate></timerEventDefinition></startEvent>`,
      [],
    );

    await expect(playing).rejects.toThrow('The timer "s" cannot be read: Not a date: "soon".');
  });
});

async function play(inner: string, steps: readonly unknown[]): Promise<unknown> {
  const parsed = await parseDefinitions(
    `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
       <message id="m" name="again"/>
       <process id="P" isExecutable="true">${inner}</process>
     </definitions>`,
  );
  const scenario = readScenario({ startAt: START, steps });
  if (!parsed.ok || !scenario.ok) throw new Error(JSON.stringify([parsed, scenario]));
  const options = { calendar: VIETNAM, restartEachStep: false };
  return runScenario(parsed.value, scenario.value, options);
}
