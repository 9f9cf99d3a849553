import type { ModdleElement } from 'bpmn-moddle';
import { parseWorkingMinutes } from '../calendar/parseWorkingMinutes.ts';
import type { WorkingMinutes } from '../model/time.ts';
import { readExtensionText } from './moddleElement.ts';

/**
 * The due date of a Camunda file as time that the step may take, where it is written in working
 * time ("P3WD"); null for moments and calendar time, which have no meaning here.
 */
export function readDueDate(element: ModdleElement): WorkingMinutes | null {
  const mapped = readExtensionText(element, 'zeebe:taskSchedule', 'dueDate');
  return parseWorkingMinutes(element.$attrs['camunda:dueDate'] ?? mapped ?? '');
}
