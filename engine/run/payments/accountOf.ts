import type { Dossier } from '../../model/dossier.ts';
import type { Fee } from '../../model/form.ts';
import type { InstanceRecord } from '../../model/records.ts';
import type { Payment } from '../../model/payment.ts';
import type { Instant } from '../../model/time.ts';
import { decideFees } from './decideFees.ts';
import { feeAccount, type FeeAccount } from './feeAccount.ts';

/** A dossier with what its account is made of. */
export type AccountSource = {
  readonly dossier: Dossier;
  readonly instances: readonly Pick<InstanceRecord, 'instanceId' | 'snapshot'>[];
  readonly fees: readonly Fee[];
  readonly payments: readonly Payment[];
  readonly at: Instant;
};

/** What a stored dossier owes and has paid at a moment; pure. */
export function accountOf({ dossier, instances, fees, payments, at }: AccountSource): FeeAccount {
  const main = instances.find(({ instanceId }) => instanceId === dossier.instanceId);
  const { channel, receivedOn, status } = dossier;
  const variables = main?.snapshot.variables ?? {};
  return feeAccount(decideFees(fees, { channel, receivedOn, variables }), payments, { status, at });
}
