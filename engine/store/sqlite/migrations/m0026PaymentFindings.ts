/**
 * What the gateway said last of a payment is a value; before, it was told by the words of an error.
 */
export const m0026PaymentFindings = {
  name: '0026-payment-findings',
  sql: `ALTER TABLE payment_queries ADD last_finding text;
UPDATE payment_queries SET last_finding = CASE last_error
    WHEN 'The gateway does not know it yet.' THEN 'not-begun'
    WHEN 'PAYMENT_AMOUNT_DIFFERS' THEN 'other-amount'
    ELSE 'not-said' END
  WHERE last_error IS NOT NULL;
UPDATE payment_queries SET last_error = NULL WHERE last_finding <> 'not-said';
`,
};
