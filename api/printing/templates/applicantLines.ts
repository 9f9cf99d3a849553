import type { Block } from '../printedForm.ts';

/** Who the form is about and what was asked for, in the order of forms 01 to 03. */
export const APPLICANT_LINES: readonly Block[] = [
  { block: 'line', label: 'Địa chỉ: ', value: '{applicantAddress}' },
  {
    block: 'line',
    label: 'Số điện thoại: ',
    value: '{applicantPhone}     Email: {applicantEmail}',
  },
];

/** Who handed it in for the applicant; a proposal, the form of the circular does not name it. */
export const REPRESENTATIVE_LINE: Block = {
  block: 'line',
  label: 'Người nộp thay (được ủy quyền): ',
  value: '{representative}',
  needs: 'representative',
};

/** What was asked for. */
export const ASKED_LINE: Block = {
  block: 'line',
  label: 'Nội dung yêu cầu giải quyết: ',
  value: '{procedureAsked}',
};

/** The note below the two who sign at the counter. */
export const SIGN_HINT = '(Ký và ghi rõ họ tên)';
