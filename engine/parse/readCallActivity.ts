import type { ModdleElement } from 'bpmn-moddle';
import type { ActivityBase, CallActivity } from '../model/process.ts';
import { readExtensionText, readText } from './moddleElement.ts';

/**
 * Reads which process or procedure a call carries out. Other tools write its id with the prefix of
 * a namespace ("own:Process_1"); an id itself never has a colon.
 */
export function readCallActivity(element: ModdleElement, activity: ActivityBase): CallActivity {
  const called =
    readText(element, 'calledElement') ??
    readExtensionText(element, 'zeebe:calledElement', 'processId') ??
    '';
  const calledId = called.slice(called.lastIndexOf(':') + 1);
  return { ...activity, type: 'callActivity', calledId, procedure: null };
}
