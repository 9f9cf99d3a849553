import type { Person } from '../../engine/model/person.ts';
import { askPaymentAgain } from '../../engine/run/payments/askPaymentAgain.ts';
import {
  AskedAgainSchema,
  AwaitedPaymentPageSchema,
  AwaitedPaymentQuerySchema,
  type AwaitedPaymentPage,
} from '../contract/payments.ts';
import { orNotFound, orRefuse, RefusalError } from '../middleware/refusalError.ts';
import { refusedByPlace } from '../policy/dossierActions.ts';
import { presentAwaitedPayment } from '../present/presentAwaitedPayment.ts';
import type { Services } from '../services.ts';
import { answers, createPart, declareRoute, pathParams } from './declareRoute.ts';
import { personOf } from './requestActor.ts';

const PAGE_SIZE = 50;

/** Payments that were begun online and that the gateway has not told of. */
export function awaitedPaymentRoutes(services: Services) {
  const part = createPart();
  const { runtime } = services;

  part.openapi(
    declareRoute('dossier.collect', {
      method: 'get',
      path: '/payments/awaited',
      tags: ['payments'],
      request: { query: AwaitedPaymentQuerySchema },
      responses: answers(
        AwaitedPaymentPageSchema,
        'Those of the counters of the person: first what is asked for no more, then the oldest',
      ),
    }),
    async (c) => {
      const { page } = c.req.valid('query');
      return c.json(await readPage(services, personOf(c), page), 200);
    },
  );

  part.openapi(
    declareRoute('dossier.collect', {
      method: 'post',
      path: '/payments/{paymentId}/ask',
      tags: ['payments'],
      request: { params: pathParams('paymentId') },
      responses: answers(AskedAgainSchema, 'What the gateway says now; it is recorded'),
    }),
    async (c) => {
      const { paymentId } = c.req.valid('param');
      await expectAtCounter(services, personOf(c), paymentId);
      const { askGateway } = runtime;
      if (askGateway === null) throw new RefusalError({ code: 'GATEWAY_NOT_SET_UP' });
      const outcome = orRefuse(await askPaymentAgain(runtime, askGateway, paymentId));
      return c.json({ isSettled: outcome === 'settled' || outcome === 'gone' }, 200);
    },
  );

  return part;
}

async function readPage(
  { runtime: { store } }: Services,
  { placements }: Person,
  page: number,
): Promise<AwaitedPaymentPage> {
  const { paymentIds, total } = await store.listAwaitedPayments({
    agencyIds: placements.map(({ agencyId }) => agencyId),
    offset: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  });
  const items = await Promise.all(
    paymentIds.map(async (paymentId) => {
      const payment = await store.findPayment(paymentId);
      const query = await store.findPaymentQuery(paymentId);
      const dossier = payment && (await store.findDossier(payment.dossierId));
      return payment && query && dossier ? presentAwaitedPayment(payment, query, dossier) : null;
    }),
  );
  return { items: items.filter((item) => item !== null), total };
}

/** Somebody else's payment is answered like one that does not exist. */
async function expectAtCounter(
  { runtime: { store } }: Services,
  person: Person,
  paymentId: string,
): Promise<void> {
  const payment = orNotFound(await store.findPayment(paymentId));
  const dossier = orNotFound(await store.findDossier(payment.dossierId));
  orNotFound(refusedByPlace('collect', person, dossier) === null ? dossier : null);
}
