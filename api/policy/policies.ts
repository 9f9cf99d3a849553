import type { Role } from '../contract/session.ts';

/** Who may ask for something at all: everybody, everybody with an account, or holders of a role. */
type Policy = { readonly who: 'anyone' | 'person' | readonly Role[] };

/**
 * The one table of who may do what. Every route names a line of it (a route without one stops the
 * start), and `Me.can` gives the screens the answer for each line.
 *
 * Beyond the role, objects have their own rule: which step a procedure version takes, and that
 * nobody approves what they drew, stands in engine/run/life/lifeTable.ts; a dossier or task of
 * agencies that a person does not belong to answers like one that does not exist
 * (policy/dossierAccess.ts), and what may be done with a task in which state stands in
 * policy/taskActions.ts.
 */
export const POLICIES = {
  'session.open': { who: 'anyone' },
  'session.read': { who: 'person' },
  'session.close': { who: 'person' },
  'signOn.read': { who: 'anyone' },
  'signOn.begin': { who: 'anyone' },
  'signOn.finish': { who: 'anyone' },
  'demoAccount.read': { who: 'anyone' },
  'events.listen': { who: 'person' },
  'procedure.read': { who: 'person' },
  'procedure.create': { who: ['PROCEDURE_DESIGNER'] },
  'procedure.edit': { who: ['PROCEDURE_DESIGNER', 'PROCEDURE_CONTROLLER'] },
  'procedure.check': { who: ['PROCEDURE_DESIGNER', 'PROCEDURE_CONTROLLER'] },
  'procedure.comment': { who: ['PROCEDURE_DESIGNER', 'PROCEDURE_CONTROLLER'] },
  'procedure.send': { who: ['PROCEDURE_DESIGNER', 'PROCEDURE_CONTROLLER'] },
  'procedure.approve': { who: ['PROCEDURE_CONTROLLER'] },
  'procedure.suspend': { who: ['PROCEDURE_CONTROLLER'] },
  'procedure.publish': { who: ['PROCEDURE_DESIGNER', 'PROCEDURE_CONTROLLER'] },
  'substitution.decide': {
    who: ['ONE_STOP_HEAD', 'DIVISION_HEAD', 'AUTHORITY_LEADER', 'SYSTEM_ADMIN'],
  },
  'statistics.read': { who: ['PROCEDURE_DESIGNER', 'SYSTEM_ADMIN'] },
  'agency.read': { who: 'person' },
  'performer.read': { who: ['PROCEDURE_DESIGNER', 'PROCEDURE_CONTROLLER'] },
  'dossier.receive': { who: ['RECEIVER'] },
  'dossier.preview': { who: ['RECEIVER'] },
  'dossier.read': { who: 'person' },
  'dossier.receipt': { who: ['RECEIVER', 'RETURNER', 'ONE_STOP_HEAD'] },
  'dossier.requestExtension': { who: ['DIVISION_HEAD', 'AUTHORITY_LEADER', 'TAX_OFFICER'] },
  'dossier.decideExtension': { who: ['ONE_STOP_HEAD'] },
  'dossier.acceptPaper': { who: 'person' },
  'dossier.withdraw': { who: ['RECEIVER', 'ONE_STOP_HEAD'] },
  'dossier.stop': { who: ['AUTHORITY_LEADER'] },
  'dossier.print': { who: 'person' },
  'dossier.register': { who: ['RECEIVER', 'RETURNER', 'ONE_STOP_HEAD'] },
  'dossier.message': { who: ['RECEIVER', 'ONE_STOP_HEAD'] },
  'dossier.collect': { who: ['RECEIVER', 'RETURNER', 'ONE_STOP_HEAD'] },
  'dossier.watch': { who: 'person' },
  'inboxFilter.save': { who: 'person' },
  'notice.read': { who: 'person' },
  'note.read': { who: 'person' },
  'note.add': { who: 'person' },
  'note.strike': { who: 'person' },
  'document.add': { who: 'person' },
  'document.read': { who: 'person' },
  'document.sign': { who: 'person' },
  'party.read': { who: 'person' },
  'result.read': { who: ['RECEIVER'] },
  'task.read': { who: 'person' },
  'task.claim': { who: 'person' },
  'task.assign': { who: ['ONE_STOP_HEAD', 'DIVISION_HEAD', 'AUTHORITY_LEADER'] },
  'task.release': { who: 'person' },
  'task.complete': { who: 'person' },
  'task.sendBack': { who: 'person' },
  'tracking.read': { who: 'anyone' },
  'signature.check': { who: 'anyone' },
  'tracking.pay': { who: 'anyone' },
  'payment.report': { who: 'anyone' },
  'feedback.give': { who: 'anyone' },
  'feedback.answer': { who: ['ONE_STOP_HEAD'] },
  'queue.read': { who: 'anyone' },
  'queue.listen': { who: 'anyone' },
  'queue.take': { who: 'anyone' },
  'queue.call': { who: ['RECEIVER'] },
  'queue.measure': { who: ['ONE_STOP_HEAD', 'RECEIVER'] },
  'mobileSession.read': { who: 'anyone' },
  'mobileSession.work': { who: ['ONE_STOP_HEAD', 'RECEIVER', 'RETURNER'] },
  'mobileSession.plan': { who: ['ONE_STOP_HEAD'] },
  'maintenance.read': { who: 'anyone' },
  'maintenance.announce': { who: ['SYSTEM_ADMIN'] },
  'intake.read': { who: 'anyone' },
  'intake.submit': { who: 'anyone' },
  'submission.read': { who: ['RECEIVER', 'ONE_STOP_HEAD'] },
  'submission.decide': { who: ['RECEIVER'] },
  'incident.read': { who: ['SYSTEM_ADMIN'] },
  'incident.retry': { who: ['SYSTEM_ADMIN'] },
  'webhook.manage': { who: ['SYSTEM_ADMIN'] },
  'person.read': { who: ['SYSTEM_ADMIN'] },
  'person.manage': { who: ['SYSTEM_ADMIN'] },
  'agency.manage': { who: ['SYSTEM_ADMIN'] },
  'session.changePassword': { who: 'person' },
  'health.read': { who: 'anyone' },
  'documentation.read': { who: 'anyone' },
} as const satisfies Readonly<Record<string, Policy>>;

/** Name of one line of the table. */
export type PolicyKey = keyof typeof POLICIES;

/** Whether a text names a line of the table. */
export function isPolicyKey(text: unknown): text is PolicyKey {
  return typeof text === 'string' && Object.hasOwn(POLICIES, text);
}

/** Whether holders of these roles may ask; null stands for somebody without an account. */
export function may(key: PolicyKey, roles: readonly string[] | null): boolean {
  const { who }: Policy = POLICIES[key];
  if (who === 'anyone') return true;
  if (roles === null) return false;
  return who === 'person' || who.some((role) => roles.includes(role));
}

/** The whole table for one person, for the screens. */
export function abilities(roles: readonly string[]): Record<PolicyKey, boolean> {
  const keys = Object.keys(POLICIES).filter(isPolicyKey);
  return Object.fromEntries(keys.map((key) => [key, may(key, roles)])) as Record<
    PolicyKey,
    boolean
  >;
}
