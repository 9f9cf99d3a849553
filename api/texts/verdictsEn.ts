/** What a signature is worth, in English. */
export const verdictsEn = {
  valid: 'Valid: the document is as it was signed, with the certificate “{certificate}”.',
  test: 'This is a test certificate, so the signature has no legal effect.',
  altered:
    'Do not use it: the document was changed or added to after signing, or the signature is ' +
    'damaged.',
  unknownCertificate:
    'The document is as it was signed, but by whom is not known: the certificate ' +
    '“{certificate}” is not among those trusted here.',
  certificateExpired:
    'The document is as it was signed, but the certificate “{certificate}” ran out at {validTo}.',
  certificateNotYetValid:
    'The document is as it was signed, but the certificate “{certificate}” is not valid before ' +
    '{validFrom}.',
  unsigned: 'This file has no signature.',
  notPdf: 'This file is no PDF, so no signature can be checked.',
} as const;
