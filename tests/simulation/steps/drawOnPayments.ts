import type { Payment } from '../../../engine/model/payment.ts';
import type { GatewayNotice } from '../../../engine/run/payments/gatewayNotice.ts';
import { askPayment } from '../../../engine/run/payments/askPayment.ts';
import { receivePayment } from '../../../engine/run/payments/receivePayment.ts';
import type { DossierSituation } from '../../../engine/store/store.ts';
import { below, pick, pickWeighted } from '../../support/seededRandom.ts';
import { reportOf } from '../gateway.ts';
import type { Request } from '../requests.ts';
import { count, newCommandId, type World } from '../world.ts';
import { kitOf, receiverActor } from './whoActs.ts';
import { together } from './workerSteps.ts';

/** Money taken at the counter, an exemption, or money given back; of anything, also of nothing. */
export async function aPaymentRequest(
  world: World,
  situation: DossierSituation,
): Promise<Request | null> {
  const { random } = world;
  const { dossierId } = situation.dossier;
  const head = { commandId: newCommandId(world), actor: receiverActor(situation), dossierId };
  const fees = kitOf(world, situation).content.fees.map(({ key }) => key);
  const feeKey = pick(random, [...fees, 'nothing']) ?? 'nothing';
  const kind = pickWeighted(random, { record: 6, waive: 1, refund: 4 });
  if (kind === 'waive') {
    return { name: 'waiveFee', command: { ...head, feeKey, reason: 'Hộ nghèo' } };
  }
  const receiptNumber = `BL${below(random, 1000)}`;
  if (kind === 'record') {
    const feeKeys = random() < 0.5 ? null : [feeKey];
    const variables = random() < 0.1 ? { paidDong: 1 } : {};
    return { name: 'recordPayment', command: { ...head, feeKeys, receiptNumber, variables } };
  }
  const payments = await world.store.listPayments(dossierId);
  const owed = payments.filter(({ status }) => status === 'to-refund');
  const payment = pick(random, owed.length > 0 && random() < 0.8 ? owed : payments);
  if (payment === undefined) return null;
  const { paymentId } = payment;
  return { name: 'refundPayment', command: { ...head, paymentId, receiptNumber } };
}

/** An applicant opens the gateway's page from one or two windows, and pays there or leaves it. */
export async function payOnline(world: World): Promise<string> {
  const { random } = world;
  const dossierId = pick(random, world.dossierIds);
  if (dossierId === undefined) return 'nobody pays';
  const windows = random() < 0.8 ? 1 : 2;
  const asked = await together(
    Array.from({ length: windows }, () => askPayment(world.runtime, dossierId)),
  );
  const [first] = asked;
  if (first?.ok !== true) return `${dossierId} is not asked: ${first?.refusal.code}`;
  const { paymentId } = first.value;
  const payment = await world.bareStore.findPayment(paymentId);
  if (payment === null) throw new Error(`Expected ${paymentId} to be kept.`);
  count(world, 'orders asked for');
  const does = pickWeighted(random, { pay: 6, cancel: 1, twice: 1, wrongly: 1, nothing: 2 });
  const told = await doAtGateway(world, payment, does);
  return `${dossierId} ${paymentId} ${does}: ${told}`;
}

const TIMES = { pay: 1, cancel: 1, twice: 2, wrongly: 1, nothing: 0 };

/** Half of what is done is reported at once. */
async function doAtGateway(
  world: World,
  payment: Payment,
  does: keyof typeof TIMES,
): Promise<string> {
  const { random, gateway } = world;
  const done = Array.from({ length: TIMES[does] }, () => doneWith(world, payment, does));
  gateway.done.push(...done);
  const notice = done.at(-1);
  return notice !== undefined && random() < 0.5 ? tell(world, notice) : 'not reported';
}

function doneWith({ gateway }: World, payment: Payment, does: string): GatewayNotice {
  const { paymentId, amountDong } = payment;
  const isPaid = does !== 'cancel';
  return {
    paymentId,
    transactionId: isPaid ? gateway.newTransactionId() : '0',
    amountDong: does === 'wrongly' ? amountDong - 1000 : amountDong,
    currency: 'VND',
    isPaid,
  };
}

/** A report of anything that was ever done there: late, once more, twice at once, or forged. */
export async function gatewayReports(world: World): Promise<string> {
  const { random, gateway } = world;
  const notice = pick(random, gateway.done);
  if (notice === undefined) return 'nothing to report';
  const forged = { ...notice, isPaid: true, transactionId: gateway.newTransactionId() };
  const kind = pickWeighted(random, { once: 6, twice: 3, forged: 2, lost: 1, unknown: 1 });
  switch (kind) {
    case 'twice':
      return (await together([tell(world, notice), tell(world, notice)])).join('; ');
    case 'forged':
      return tell(world, forged, 'another-secret-of-somebody');
    case 'unknown':
      return tell(world, { ...forged, paymentId: 'nothing' });
    default:
      return tell(world, notice);
  }
}

/** The way of the route: first the signature, then the payment. */
async function tell(world: World, notice: GatewayNotice, secret?: string): Promise<string> {
  const read = world.gateway.port.readNotice(reportOf(notice, secret));
  count(world, 'reports');
  if (read === null) return 'signature wrong';
  const received = await receivePayment(world.runtime, read);
  if (!received.ok) {
    count(world, `refusal ${received.refusal.code}`);
    return received.refusal.code;
  }
  if (notice.isPaid) world.gateway.confirmed.set(notice.transactionId, notice);
  return `${notice.paymentId} ${received.value.outcome}`;
}
