import { html, raw } from 'hono/html';
import type { Parameters } from '../../payment/paymentGateway.ts';
import { moneyWords } from '../../texts/moneyWords.ts';
import type { GatewayChoice } from './gatewayChoice.ts';

type Props = {
  readonly order: Parameters;
  /** The signed order as it came. */
  readonly query: string;
  readonly isOver: boolean;
};

const WORDS: { readonly [choice in GatewayChoice]: readonly [string, string] } = {
  pay: ['Thanh toán', 'Pay'],
  cancel: ['Hủy, không thanh toán', 'Cancel'],
  'pay-twice': ['Thanh toán, cổng báo hai lần', 'Pay, reported twice'],
  'pay-late': ['Thanh toán, cổng báo muộn 30 giây', 'Pay, reported 30 seconds late'],
  'pay-lost': ['Thanh toán, cổng không báo', 'Pay, never reported'],
  'pay-wrong': ['Thanh toán, cổng báo sai số tiền', 'Pay, reported with a wrong amount'],
};
const PLAIN: readonly GatewayChoice[] = ['pay', 'cancel'];
const TROUBLE: readonly GatewayChoice[] = ['pay-twice', 'pay-late', 'pay-lost', 'pay-wrong'];

const STYLE = `
body {
  margin: 0 auto;
  padding: 24px 16px;
  max-width: 480px;
  font:
    18px/1.5 system-ui,
    sans-serif;
  color: #1a1a1a;
}
.amount {
  font-size: 32px;
  font-weight: 700;
}
button {
  display: block;
  width: 100%;
  margin: 8px 0;
  padding: 12px;
  font: inherit;
  background: #fff;
  border: 1px solid #555;
  border-radius: 4px;
  cursor: pointer;
}
button.pay {
  color: #fff;
  background: #14366b;
}
`;

/** The page at which one pays, with what may go wrong as further buttons; in both languages. */
export function gatewayPage({ order, query, isOver }: Props) {
  const amount = moneyWords(Number(order['vnp_Amount'] ?? 0) / 100);
  const language = order['vnp_Locale'] === 'en' ? 1 : 0;
  const say = (...words: readonly [string, string]) => words[language];
  const button = (choice: GatewayChoice) =>
    html`<button name="choice" value="${choice}" class="${choice}">
      ${say(...WORDS[choice])}
    </button>`;
  const buttons = (choices: readonly GatewayChoice[]) => choices.map(button);
  const title = say('Cổng thanh toán minh họa', 'Demonstration payment gateway');
  const over = say(
    'Lệnh thanh toán đã hết hạn. Mời quay lại trang tra cứu và bấm nộp lại.',
    'This order has expired. Please go back and pay again.',
  );
  return html`<!doctype html>
    <html lang="${language === 0 ? 'vi' : 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p>${say('Không có tiền thật nào được chuyển.', 'No real money is moved.')}</p>
          <p>${order['vnp_OrderInfo'] ?? ''}</p>
          <p class="amount">${amount}</p>
          ${
            isOver
              ? html`<p role="alert">${over}</p>`
              : html`<form method="post" action="/pay">
                  <input type="hidden" name="order" value="${query}" />
                  ${buttons(PLAIN)}
                  <details>
                    <summary>${say('Thử khi có trục trặc', 'Try what goes wrong')}</summary>
                    ${buttons(TROUBLE)}
                  </details>
                </form>`
          }
        </main>
      </body>
    </html>`;
}
