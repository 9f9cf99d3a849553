import type { WaiveFee } from '../../model/command.ts';
import type { Refusal } from '../../model/refusal.ts';
import { refuse, type Result } from '../../model/result.ts';
import type { PaymentAnswer } from '../answers.ts';
import { runCommand } from '../runCommand.ts';
import type { Runtime } from '../runtime.ts';
import { loadAccount } from './loadAccount.ts';
import { newPayment } from './newPayment.ts';
import { planPayment } from './planPayment.ts';

/**
 * Exempts the applicant from what is still due of one fee, with the reason.
 *
 * Durable when it resolves to `ok`. Refuses: DOSSIER_NOT_FOUND, NOTHING_DUE, CALENDAR_TOO_SHORT.
 */
export function waiveFee(
  runtime: Runtime,
  command: WaiveFee,
): Promise<Result<PaymentAnswer, Refusal>> {
  const { commandId, actor, dossierId, feeKey, reason } = command;
  const head = { commandId, command: 'waiveFee', personId: actor.personId };
  return runCommand<PaymentAnswer>(runtime, head, async () => {
    const found = await loadAccount(runtime, dossierId, actor);
    if (!found.ok) return found;
    const { loaded, account } = found.value;
    const lines = account.lines.filter((line) => line.feeKey === feeKey && line.dueDong > 0);
    if (lines.length === 0) return refuse({ code: 'NOTHING_DUE', dossierId });
    const payment = newPayment(loaded, lines, { channel: 'counter', status: 'waived', reason });
    return planPayment(found.value, { type: 'fee-waived', payment });
  });
}
