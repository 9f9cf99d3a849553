import { PAYMENT_OPEN_MS } from '../../engine/model/payment.ts';
import type { Refusal } from '../../engine/model/refusal.ts';
import { askPayment } from '../../engine/run/payments/askPayment.ts';
import { receivePayment } from '../../engine/run/payments/receivePayment.ts';
import { GatewayAnswerSchema, OrderViewSchema, PayOnlineSchema } from '../contract/payments.ts';
import { orNotFound, orRefuse, RefusalError } from '../middleware/refusalError.ts';
import type { GatewayVerdict } from '../payment/paymentGateway.ts';
import { toMoment } from '../present/moment.ts';
import { clientAddress } from '../middleware/clientAddress.ts';
import type { Services } from '../services.ts';
import { answers, createPart, declareRoute, jsonBody } from './declareRoute.ts';
import { findTracked } from './findTracked.ts';
import { originOf } from './originOf.ts';

/** Paying online without an account, and what the gateway reports of it. */
export function trackingPaymentRoutes(services: Services) {
  const part = createPart();
  const { runtime, gateway, log } = services;

  part.openapi(
    declareRoute('tracking.pay', {
      method: 'post',
      path: '/tracking/payments',
      tags: ['tracking'],
      request: { body: jsonBody(PayOnlineSchema) },
      responses: answers(OrderViewSchema, 'The address at which the applicant pays'),
    }),
    async (c) => {
      const { language, ...track } = c.req.valid('json');
      const { dossierId, code } = await findTracked(services, c, track);
      if (gateway === null) throw new RefusalError({ code: 'GATEWAY_NOT_SET_UP' });
      const { paymentId } = orRefuse(await askPayment(runtime, dossierId));
      const { amountDong, askedAt } = orNotFound(await runtime.store.findPayment(paymentId));
      const expiresAt = askedAt + PAYMENT_OPEN_MS;
      const url = gateway.addressFor({
        paymentId,
        amountDong,
        about: `Nop phi ho so ${code}`,
        askedAt,
        expiresAt,
        returnUrl: `${services.publicUrl ?? originOf(c)}/tracking`,
        clientAddress: clientAddress(c),
        language,
      });
      return c.json({ url, amountDong, expiresAt: toMoment(expiresAt) }, 200);
    },
  );

  part.openapi(
    declareRoute('payment.report', {
      method: 'get',
      path: '/payments/report',
      tags: ['payments'],
      responses: answers(GatewayAnswerSchema, 'The answer in the words of the gateway'),
    }),
    async (c) => {
      if (gateway === null) throw new RefusalError({ code: 'GATEWAY_NOT_SET_UP' });
      const notice = gateway.readNotice(c.req.query());
      if (notice === null) return c.json(gateway.answer('wrong-signature'), 200);
      const received = await receivePayment(runtime, notice);
      if (received.ok) return c.json(gateway.answer(received.value.outcome), 200);
      const { paymentId, transactionId } = notice;
      const { code } = received.refusal;
      log.warn({ paymentId, transactionId, code }, 'A report of the gateway was refused.');
      return c.json(gateway.answer(verdictOf(code)), 200);
    },
  );

  return part;
}

function verdictOf(code: Refusal['code']): GatewayVerdict {
  if (code === 'PAYMENT_NOT_FOUND') return 'unknown-payment';
  return code === 'PAYMENT_AMOUNT_DIFFERS' ? 'wrong-amount' : 'failed';
}
