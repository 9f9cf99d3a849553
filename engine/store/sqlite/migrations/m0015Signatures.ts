/** Signatures of documents; what is signed stays as it was signed. */
export const m0015Signatures = {
  name: '0015-signatures',
  sql: `ALTER TABLE documents ADD COLUMN signature text;
CREATE TRIGGER signed_documents_are_not_changed BEFORE UPDATE ON documents
WHEN OLD.signature IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a signed document is never changed'); END;
CREATE TRIGGER signed_documents_are_not_deleted BEFORE DELETE ON documents
WHEN OLD.signature IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a signed document is never changed'); END;
`,
};
