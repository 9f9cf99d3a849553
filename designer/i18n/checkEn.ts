/** English beside checkVi. */
export const checkEn = {
  title: 'Check the signature of a document',
  intro:
    'Choose the PDF that you were given, to know whether it is as it was signed, and by whom. ' +
    'Signatures of other authorities may not be among those trusted here.',
  file: 'Choose a PDF file',
  checking: 'Checking…',
  lost: 'The server cannot be reached. Check the network and choose the file again.',
  forgotten:
    'The file is read for the check alone and not kept. Whether a certificate was revoked is not ' +
    'looked up, and the time of signing is by the clock of who signed.',
  back: 'Look up a dossier',
  signer: 'Signed by',
  reason: 'Reason',
  signedAt: 'Signed at',
  certificate: 'Certificate',
  issuer: 'Issued by',
  validity: 'Valid',
  results: 'Signed results',
  noResults: 'No document of this dossier is signed yet.',
  result: 'Document {number}, {agency}',
  outcomes: {
    valid: 'Valid.',
    altered: 'Altered.',
    unknownCertificate: 'Signer not known.',
    certificateExpired: 'Certificate expired.',
    certificateNotYetValid: 'Certificate not valid yet.',
    unsigned: 'Not signed.',
    notPdf: 'Not a PDF.',
  },
};
