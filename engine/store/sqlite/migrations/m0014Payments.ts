/** What was asked for and paid; of dossiers from before nothing is known of it. */
export const m0014Payments = {
  name: '0014-payments',
  sql: `CREATE TABLE payments (
  payment_id text PRIMARY KEY NOT NULL,
  dossier_id text NOT NULL,
  channel text NOT NULL,
  status text NOT NULL,
  lines text NOT NULL,
  amount_dong integer NOT NULL,
  asked_at integer NOT NULL,
  asked_by text,
  paid_at integer,
  receipt_number text,
  transaction_id text,
  reason text NOT NULL,
  FOREIGN KEY (dossier_id) REFERENCES dossiers(dossier_id)
);
CREATE INDEX payments_dossier ON payments (dossier_id,asked_at,payment_id);
CREATE UNIQUE INDEX payments_transaction ON payments (transaction_id);
`,
};
