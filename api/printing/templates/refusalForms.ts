import type { Block, PrintedForm } from '../printedForm.ts';
import { APPLICANT_LINES, ASKED_LINE, REPRESENTATIVE_LINE, SIGN_HINT } from './applicantLines.ts';

const BODY: readonly Block[] = [
  { block: 'line', label: 'Bộ phận tiếp nhận và trả kết quả: ', value: '{unitName}' },
  { block: 'line', label: 'Tiếp nhận hồ sơ của: ', value: '{applicantName}', bold: true },
  ...APPLICANT_LINES,
  REPRESENTATIVE_LINE,
  ASKED_LINE,
  {
    block: 'text',
    text:
      'Qua xem xét, {unitName} thông báo {refusedStep} hồ sơ này với lý do cụ thể như sau: ' +
      '{reason}',
  },
  { block: 'text', text: 'Xin thông báo cho Ông/Bà được biết và thực hiện./.' },
  {
    block: 'signatures',
    boxes: [
      { title: 'NGƯỜI NỘP HỒ SƠ', hint: SIGN_HINT, signer: '{handedInBy}' },
      { title: 'NGƯỜI TIẾP NHẬN HỒ SƠ', hint: SIGN_HINT, signer: '{receiverName}' },
    ],
  },
];

const REFUSAL = {
  kind: 'refusal',
  number: '03',
  paper: 'A5',
  numberEnding: '……',
  copies: [],
  body: BODY,
} as const;

/** Form 03 of both editions; that of 2018 names reception and resolution in one title. */
export const REFUSAL_FORMS: readonly PrintedForm[] = [
  {
    ...REFUSAL,
    edition: 'tt01-2018',
    name: {
      vi: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ',
      en: 'Refusal to receive and resolve the dossier',
    },
    title: 'PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ',
  },
  {
    ...REFUSAL,
    edition: 'tt03-2025',
    name: {
      vi: 'Phiếu từ chối tiếp nhận (giải quyết) hồ sơ',
      en: 'Refusal to receive (resolve) the dossier',
    },
    title: 'PHIẾU TỪ CHỐI {refusedStepTitle} HỒ SƠ',
  },
];
