import { emptyChange } from '../../model/change.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type { Runtime } from '../runtime.ts';
import type { AskGateway } from './askGateway.ts';
import { reconcilePayment, type QueryOutcome } from './reconcilePayment.ts';

/**
 * Asks the gateway at once about a payment that it has not told of, also about one that it is asked
 * no more; what it says is recorded as ever. Asking twice does no harm.
 *
 * Refuses: PAYMENT_NOT_FOUND, where nothing was asked for online under this id.
 */
export async function askPaymentAgain(
  runtime: Runtime,
  askGateway: AskGateway,
  paymentId: string,
): Promise<Result<QueryOutcome, Refusal>> {
  const query = await runtime.store.findPaymentQuery(paymentId);
  if (query === null) return refuse({ code: 'PAYMENT_NOT_FOUND', paymentId });
  if (query.status === 'failed') {
    const reopened = { ...query, status: 'pending', nextAttemptAt: runtime.now() } as const;
    await runtime.store.commit({ ...emptyChange(), paymentQueries: [reopened] });
  }
  return accept(await reconcilePayment(runtime, askGateway, paymentId));
}
