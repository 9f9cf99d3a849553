import { gatewayMoment } from './gatewayMoment.ts';
import type { GatewayVerdict, Parameters, PaymentGateway } from './paymentGateway.ts';
import type { PaymentSetting } from './paymentSetting.ts';
import { isSigned, signParameters } from './signParameters.ts';

/** What the gateway understands; "00" and "02" end its telling. */
const ANSWERS: { readonly [verdict in GatewayVerdict]: readonly [string, string] } = {
  recorded: ['00', 'Confirm Success'],
  repeated: ['02', 'Order already confirmed'],
  'unknown-payment': ['01', 'Order not found'],
  'wrong-amount': ['04', 'Invalid amount'],
  'wrong-signature': ['97', 'Invalid signature'],
  failed: ['99', 'Unknown error'],
};

const PAID = '00';

/**
 * The protocol of VNPAY 2.1.0: amounts in hundredths of a đồng, moments of Vietnam as
 * yyyyMMddHHmmss, everything in the query of an address signed by HMAC-SHA512.
 */
export function vnpayGateway({ url, merchant, secret }: PaymentSetting): PaymentGateway {
  return {
    addressFor: (order) => {
      const parameters = {
        vnp_Version: '2.1.0',
        vnp_Command: 'pay',
        vnp_TmnCode: merchant,
        vnp_Amount: String(order.amountDong * 100),
        vnp_CurrCode: 'VND',
        vnp_TxnRef: order.paymentId,
        vnp_OrderInfo: order.about,
        vnp_OrderType: 'other',
        vnp_Locale: order.language === 'vi' ? 'vn' : 'en',
        vnp_ReturnUrl: order.returnUrl,
        vnp_IpAddr: order.clientAddress,
        vnp_CreateDate: gatewayMoment(order.askedAt),
        vnp_ExpireDate: gatewayMoment(order.expiresAt),
      };
      return `${url}?${signParameters(parameters, secret)}`;
    },
    readNotice: (parameters) => {
      const isOurs = parameters['vnp_TmnCode'] === merchant && isSigned(parameters, secret);
      return isOurs ? toNotice(parameters) : null;
    },
    answer: (verdict) => {
      const [RspCode, Message] = ANSWERS[verdict];
      return { RspCode, Message };
    },
  };
}

function toNotice(parameters: Parameters) {
  const hundredths = parameters['vnp_Amount'] ?? '';
  const paymentId = parameters['vnp_TxnRef'] ?? '';
  const transactionId = parameters['vnp_TransactionNo'] ?? '';
  if (!/^\d{1,15}$/u.test(hundredths) || paymentId === '' || transactionId === '') return null;
  return {
    paymentId,
    transactionId,
    amountDong: Number(hundredths) / 100,
    // Reports of payments in đồng name no currency.
    currency: parameters['vnp_CurrCode'] ?? 'VND',
    isPaid: isPaid(parameters),
  };
}

/** The payment is made when the answer and, where it is told, the transaction say so. */
function isPaid(parameters: Parameters): boolean {
  const status = parameters['vnp_TransactionStatus'] ?? PAID;
  return parameters['vnp_ResponseCode'] === PAID && status === PAID;
}
