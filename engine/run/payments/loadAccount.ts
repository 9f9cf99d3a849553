import type { Actor } from '../../model/command.ts';
import type { DossierId } from '../../model/ids.ts';
import type { Payment } from '../../model/payment.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, type Result } from '../../model/result.ts';
import { loadDossier, type LoadedDossier } from '../planDossierCommand.ts';
import type { Runtime } from '../runtime.ts';
import { accountOf } from './accountOf.ts';
import type { FeeAccount } from './feeAccount.ts';

/** A dossier with what it owes, while a command on it is planned. */
export type LoadedAccount = {
  readonly loaded: LoadedDossier;
  readonly payments: readonly Payment[];
  readonly account: FeeAccount;
};

/**
 * Reads the dossier, then its payments: what is written in between moves the dossier's revision,
 * and the command is planned again. Refuses: DOSSIER_NOT_FOUND, INSTANCE_NOT_REBUILT.
 */
export async function loadAccount(
  runtime: Runtime,
  dossierId: DossierId,
  actor: Actor,
): Promise<Result<LoadedAccount, Refusal>> {
  const loaded = await loadDossier(runtime, dossierId, actor);
  if (!loaded.ok) return loaded;
  const payments = await runtime.store.listPayments(dossierId);
  const { situation, context } = loaded.value;
  const { dossier, instances } = situation;
  const { fees } = context.version.version;
  const account = accountOf({ dossier, instances, fees, payments, at: context.at });
  return accept({ loaded: loaded.value, payments, account });
}
