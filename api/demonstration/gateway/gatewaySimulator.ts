import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { Parameters } from '../../payment/paymentGateway.ts';
import type { PaymentSetting } from '../../payment/paymentSetting.ts';
import { isSigned, signParameters } from '../../payment/signParameters.ts';
import { answerQuestion } from './answerQuestion.ts';
import { GATEWAY_CHOICES, type GatewayChoice } from './gatewayChoice.ts';
import { gatewayPage } from './gatewayPage.ts';

/** How the simulator behaves; times in milliseconds. */
export type SimulatorOptions = Pick<PaymentSetting, 'merchant' | 'secret'> & {
  readonly now: () => number;
  /** Between two tellings of a report that was not taken; 2 s. */
  readonly retryMs?: number;
  /** How often a report is told at most; 10. */
  readonly tellingsMax?: number;
  /** How long a late report waits; 30 s. */
  readonly lateMs?: number;
};

/** One report that was told, and what was answered; null: nobody answered. */
export type Telling = { readonly address: string; readonly answer: string | null };

/** A gateway that takes no money. */
export type GatewaySimulator = {
  /** What a program pays here with. */
  readonly setting: PaymentSetting;
  /** Where reports go from now on. */
  readonly reportTo: (address: string) => void;
  /** Every report that was told so far. */
  readonly tellings: readonly Telling[];
  /** Resolves when no report is on its way any more. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The gateway stops telling on these. */
const TAKEN = new Set(['00', '02']);

/**
 * A payment gateway for demonstrations and tests: its own server on this machine, which signs like
 * a real one, tells again what was not taken, and on demand tells twice, late, never or a wrong
 * amount. It answers what became of an order.
 */
export async function startGatewaySimulator(options: SimulatorOptions): Promise<GatewaySimulator> {
  const { merchant, secret } = options;
  const reports = createReports(options);
  const app = new Hono();
  app.get('/pay', (c) => {
    const order = c.req.query();
    if (!isSigned(order, secret)) return c.text('Invalid signature', 400);
    const isOver = options.now() > expiryOf(order);
    return c.html(gatewayPage({ order, query: queryOf(c.req.url), isOver }), 200);
  });
  app.post('/pay', async (c) => {
    const { order: query, choice: chosen } = await c.req.parseBody();
    const signed = typeof query === 'string' ? query : '';
    const order = Object.fromEntries(new URLSearchParams(signed));
    const choice = GATEWAY_CHOICES.find((it) => it === chosen);
    if (!isSigned(order, secret) || choice === undefined) return c.text('Invalid signature', 400);
    const report = await reports.make(order, choice);
    return c.redirect(`${order['vnp_ReturnUrl']}?${report}`, 303);
  });
  app.post('/query', async (c) => {
    const question: unknown = await c.req.json().catch(() => null);
    return c.json(answerQuestion(question, reports.made, options), 200);
  });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    setting: {
      url: `http://127.0.0.1:${port}/pay`,
      queryUrl: `http://127.0.0.1:${port}/query`,
      merchant,
      secret,
    },
    reportTo: reports.reportTo,
    tellings: reports.tellings,
    settled: reports.settled,
    close: async () => {
      reports.stop();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      await reports.settled();
    },
  };
}

/** Makes reports of what was chosen; the first telling is over then, unless it is late. */
function createReports(options: SimulatorOptions) {
  const { secret, retryMs = 2000, lateMs = 30_000 } = options;
  const transactions = new Map<string, string>();
  const made = new Map<string, Parameters>();
  const teller = createTeller(options);
  return {
    ...teller,
    /** The last report of each order, by its reference. */
    made,
    /** The report that the browser takes along. */
    make: async (order: Parameters, choice: GatewayChoice): Promise<string> => {
      const reference = order['vnp_TxnRef'] ?? '';
      const known = transactions.get(reference) ?? String(randomInt(10_000_000, 100_000_000));
      if (choice !== 'cancel') transactions.set(reference, known);
      const told = reportOf(order, choice, known);
      made.set(reference, told);
      const report = signParameters(told, secret);
      if (choice === 'pay-lost') return report;
      if (choice === 'pay-late') {
        teller.tellAfter(lateMs, report);
        return report;
      }
      const isTaken = await teller.tell(report);
      if (choice === 'pay-twice') teller.tellAfter(0, report);
      else if (!isTaken) teller.tellAfter(retryMs, report);
      return report;
    },
  };
}

/** Tells reports, again and again until they are taken. */
function createTeller({ retryMs = 2000, tellingsMax = 10 }: SimulatorOptions) {
  const tellings: Telling[] = [];
  const underWay = new Set<Promise<void>>();
  const stopped = new AbortController();
  let reportAddress = '';
  const tell = async (report: string): Promise<boolean> => {
    const address = `${reportAddress}?${report}`;
    const answer = await fetch(address, { signal: stopped.signal })
      .then(async (response) => String(((await response.json()) as Parameters)['RspCode']))
      .catch(() => null);
    tellings.push({ address, answer });
    return answer !== null && TAKEN.has(answer);
  };
  const tellUntilTaken = async (report: string): Promise<void> => {
    for (let count = 1; count <= tellingsMax && !stopped.signal.aborted; count += 1) {
      if (await tell(report)) return;
      if (count < tellingsMax) await waitFor(retryMs, stopped.signal);
    }
  };
  return {
    tellings,
    tell,
    tellAfter: (ms: number, report: string): void => {
      const work = waitFor(ms, stopped.signal).then(() => tellUntilTaken(report));
      underWay.add(work);
      void work.finally(() => underWay.delete(work));
    },
    reportTo: (address: string): void => {
      reportAddress = address;
    },
    settled: async (): Promise<void> => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    stop: (): void => stopped.abort(),
  };
}

function reportOf(order: Parameters, choice: GatewayChoice, transaction: string): Parameters {
  const { vnp_Amount = '0', vnp_TmnCode = '', vnp_TxnRef = '', vnp_OrderInfo = '' } = order;
  const isPaid = choice !== 'cancel';
  const amount = choice === 'pay-wrong' ? String(Number(vnp_Amount) - 100_000) : vnp_Amount;
  return {
    vnp_Amount: amount,
    vnp_BankCode: 'NCB',
    vnp_CardType: 'ATM',
    vnp_CurrCode: 'VND',
    vnp_OrderInfo,
    vnp_PayDate: order['vnp_CreateDate'] ?? '',
    vnp_ResponseCode: isPaid ? '00' : '24',
    vnp_TmnCode,
    vnp_TransactionNo: isPaid ? transaction : '0',
    vnp_TransactionStatus: isPaid ? '00' : '02',
    vnp_TxnRef,
  };
}

/** When the order can be paid no more: its moment of Vietnam in milliseconds. */
function expiryOf(order: Parameters): number {
  const at = order['vnp_ExpireDate'] ?? '';
  const iso = at.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/u, '$1-$2-$3T$4:$5:$6+07:00');
  return Date.parse(iso);
}

function queryOf(url: string): string {
  return new URL(url).search.slice(1);
}

function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
