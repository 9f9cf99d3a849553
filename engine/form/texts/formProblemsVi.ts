import type { FormProblemKind } from '../formProblem.ts';

type FormProblemTexts = {
  readonly problems: { readonly [What in FormProblemKind]: string };
  readonly parts: { readonly [part in 'formula' | 'visibleWhen' | 'prefill' | 'none']: string };
};

/** Vietnamese sentences of what is wrong with a form. */
export const vi: FormProblemTexts = {
  problems: {
    'label-missing': 'Chưa ghi nhãn.',
    'key-twice': 'Tên biến “{name}” đã có mục khác dùng.',
    'options-missing': 'Chưa có lựa chọn nào.',
    'option-twice': 'Có hai lựa chọn cùng giá trị.',
    'columns-missing': 'Bảng chưa có cột nào.',
    'column-kind': 'Kiểu này không làm cột của bảng được.',
    'limits-crossed': 'Mức nhỏ nhất lớn hơn mức lớn nhất.',
    'pattern-unreadable': 'Không đọc được dạng quy định; viết ví dụ: \\d{10} hoặc [A-Z]{2}\\d+.',
    'formula-kind': 'Kiểu này không tính bằng công thức được.',
    'prints-kind': 'Chỉ chữ và lựa chọn mới in được trên biểu mẫu.',
    'feel-refused': '{part} {name}.',
    'name-unknown': '{part} đọc “{name}”, nhưng biểu mẫu không có mục nào tên như vậy.',
    'name-below': '{part} đọc “{name}”, là mục đứng ở dưới; chuyển mục đó lên trên.',
    'kinds-differ': '{part} so sánh “{name}” với giá trị khác kiểu, nên không bao giờ đúng.',
    'option-unknown': '{part} so sánh “{name}” với giá trị không có trong các lựa chọn.',
  },
  parts: {
    formula: 'Công thức',
    visibleWhen: 'Điều kiện',
    prefill: 'Giá trị điền sẵn',
    none: 'Mục',
  },
};
