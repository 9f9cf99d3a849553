import type { Block, PrintedForm } from '../printedForm.ts';
import { APPLICANT_LINES, ASKED_LINE } from './applicantLines.ts';

const BODY: readonly Block[] = [
  { block: 'line', label: 'Hồ sơ của: ', value: '{applicantName}', bold: true },
  ASKED_LINE,
  ...APPLICANT_LINES,
  {
    block: 'list',
    label: 'Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:',
    list: 'supplementItems',
  },
  { block: 'line', label: 'Lý do: ', value: '{reason}' },
  // Both lines are a proposal: the law bounds them, the form of the circular does not name them.
  {
    block: 'line',
    label: 'Thời hạn bổ sung, hoàn thiện hồ sơ: ',
    value: 'đến {deadline}',
    bold: true,
    needs: 'deadline',
  },
  { block: 'line', label: 'Yêu cầu bổ sung lần thứ: ', value: '{turn}' },
  {
    block: 'text',
    text:
      'Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, Ông/Bà liên hệ với {guidePlace}, ' +
      'số điện thoại {guidePhone} để được hướng dẫn.',
  },
  {
    block: 'signatures',
    boxes: [
      { title: '', hint: '', signer: '' },
      { title: 'NGƯỜI HƯỚNG DẪN', hint: '(Ký và ghi rõ họ tên)', signer: '{guideName}' },
    ],
  },
];

const REQUEST = {
  kind: 'supplement-request',
  number: '02',
  name: {
    vi: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
    en: 'Request to supplement the dossier',
  },
  title: 'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ',
  paper: 'A5',
  numberEnding: 'HDHS',
  copies: [],
  body: BODY,
} as const;

/** Form 02 of both editions. */
export const SUPPLEMENT_FORMS: readonly PrintedForm[] = [
  { ...REQUEST, edition: 'tt01-2018' },
  { ...REQUEST, edition: 'tt03-2025' },
];
