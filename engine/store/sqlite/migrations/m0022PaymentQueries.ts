/** The gateway is asked about payments whose report never came, those of before too. */
export const m0022PaymentQueries = {
  name: '0022-payment-queries',
  sql: `CREATE TABLE payment_queries (
  payment_id text PRIMARY KEY NOT NULL,
  status text NOT NULL,
  attempts integer NOT NULL,
  next_attempt_at integer NOT NULL,
  last_error text,
  FOREIGN KEY (payment_id) REFERENCES payments(payment_id)
);
CREATE INDEX payment_queries_due ON payment_queries (next_attempt_at,payment_id)
  WHERE status = 'pending';
CREATE INDEX payment_queries_failed ON payment_queries (payment_id) WHERE status = 'failed';
INSERT INTO payment_queries SELECT payment_id, 'pending', 0, asked_at + 300000, NULL
  FROM payments
  WHERE channel = 'online' AND status IN ('waiting', 'cancelled') AND transaction_id IS NULL;
`,
};
