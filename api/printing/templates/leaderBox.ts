import type { SignatureBox } from '../printedForm.ts';

/** Where the head of the authority signs. */
export const LEADER_BOX: SignatureBox = {
  title: 'THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ',
  hint: '(Chữ ký, dấu)',
  signer: '',
};

/** Who gets a letter of the authority. */
export const COPIES_BOX: SignatureBox = {
  title: 'Nơi nhận:',
  hint: '– Như trên;\n– Bộ phận Một cửa;\n– Lưu: VT.',
  signer: '',
  align: 'left',
};
