import { addWorkingMinutes } from '../../calendar/addWorkingMinutes.ts';
import { emptyChange } from '../../model/change.ts';
import type { AnnounceMaintenance } from '../../model/command.ts';
import { MAINTENANCE_NOTICE_DAYS, type Maintenance } from '../../model/maintenance.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type { MaintenanceAnswer } from '../answers.ts';
import { runCommand } from '../runCommand.ts';
import type { Runtime } from '../runtime.ts';

const DAY_MINUTES = 480;

/**
 * Announces a maintenance, long enough before it begins.
 *
 * Durable when it resolves to `ok`. Refuses: MAINTENANCE_WINDOW, MAINTENANCE_TOO_SOON,
 * CALENDAR_TOO_SHORT.
 */
export function announceMaintenance(
  runtime: Runtime,
  { commandId, actor, from, to, reason }: AnnounceMaintenance,
): Promise<Result<MaintenanceAnswer, Refusal>> {
  const head = { commandId, command: 'announceMaintenance', personId: actor.personId };
  return runCommand<MaintenanceAnswer>(runtime, head, async () => {
    if (to <= from) return refuse({ code: 'MAINTENANCE_WINDOW' });
    const announcedAt = runtime.now();
    const calendar = runtime.calendars('vietnam');
    const minutes = MAINTENANCE_NOTICE_DAYS * DAY_MINUTES;
    const earliest = addWorkingMinutes(announcedAt, minutes, calendar);
    if (!earliest.ok) return earliest;
    if (from < earliest.value) {
      const days = MAINTENANCE_NOTICE_DAYS;
      return refuse({ code: 'MAINTENANCE_TOO_SOON', at: earliest.value, days });
    }
    const maintenance: Maintenance = {
      maintenanceId: runtime.newId(),
      from,
      to,
      reason,
      announcedAt,
      announcedBy: actor.personId,
      withdrawnAt: null,
    };
    return accept({
      change: { ...emptyChange(), maintenances: [maintenance] },
      answer: { maintenanceId: maintenance.maintenanceId },
      events: [],
    });
  });
}
