import type { FaultKind } from '../fieldFault.ts';

type FaultTexts = {
  readonly separator: string;
  readonly faults: { readonly [What in FaultKind]: string };
  readonly kinds: { readonly [kind: string]: string };
};

/** Vietnamese sentences of what is wrong with a value of a form. */
export const vi: FaultTexts = {
  separator: '.',
  faults: {
    unknown: 'Biểu mẫu không có mục này.',
    hidden: 'Mục này không áp dụng với nội dung đã chọn, nên không được điền.',
    missing: 'Mục này bắt buộc.',
    kind: 'Giá trị không đúng kiểu của mục.',
    'too-short': 'Nhập ít nhất {limit} ký tự.',
    'too-long': 'Nhập nhiều nhất {limit} ký tự.',
    pattern: 'Chưa đúng dạng quy định.',
    'too-small': 'Không được nhỏ hơn {limit}.',
    'too-large': 'Không được lớn hơn {limit}.',
    decimals: 'Nhập nhiều nhất {limit} chữ số sau dấu phẩy.',
    'too-early': 'Không được trước ngày {limit}.',
    'too-late': 'Không được sau ngày {limit}.',
    'too-few': 'Cần ít nhất {limit}.',
    'too-many': 'Chỉ được nhiều nhất {limit}.',
    unit: 'Chọn tỉnh, thành phố rồi chọn xã, phường thuộc tỉnh đó.',
    'identity-number': 'Số định danh cá nhân (CCCD) gồm đúng 12 chữ số.',
    'tax-code': 'Mã số thuế gồm 10, 12 hoặc 13 chữ số.',
  },
  kinds: {
    number: 'Nhập một số.',
    money: 'Nhập số tiền bằng đồng, là số nguyên không âm.',
    date: 'Nhập ngày có thật, dạng ngày/tháng/năm.',
    choice: 'Chọn một trong các lựa chọn.',
    choices: 'Chọn trong các lựa chọn của mục.',
    boolean: 'Chọn có hoặc không.',
  },
};
