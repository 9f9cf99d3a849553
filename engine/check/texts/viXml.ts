import type { Sentence } from './sentence.ts';

/** What the `xml-…` rules say, in Vietnamese: why a file cannot be read. */
export const viXml = {
  'xml-too-large': (s) =>
    `Tệp lớn ${s.fact('bytes')} byte, quá mức ${s.fact('limit')} byte: hãy chia nhỏ bản vẽ.`,
  'xml-doctype': (s) =>
    `Tệp có khai báo DOCTYPE hoặc ENTITY, không được nhận${s.place}: hãy bỏ khai báo này.`,
  'xml-encoding': (s) =>
    `Tệp dùng bảng mã “${s.fact('encoding')}”: hãy lưu lại bằng bảng mã UTF-8.`,
  'xml-too-deep': (s) =>
    `Tệp lồng quá ${s.fact('limit')} cấp${s.place}: hãy giảm số cấp quy trình con.`,
  'xml-too-many-elements': (s) =>
    `Tệp có quá ${s.fact('limit')} phần tử XML${s.place}: hãy chia nhỏ bản vẽ.`,
  'xml-too-many-attributes': (s) =>
    `Một phần tử có quá ${s.fact('limit')} thuộc tính${s.place}: hãy xem lại tệp.`,
  'xml-too-many-namespaces': (s) =>
    `Tệp khai báo không gian tên quá nhiều (quá ${s.fact('limit')}) hoặc quá sâu (dưới ` +
    `cấp ${s.fact('depthLimit')})${s.place}: hãy khai báo ở đầu tệp.`,
  'xml-tag-too-long': (s) =>
    `Một thẻ XML dài quá ${s.fact('limit')} ký tự${s.place}: hãy xem lại tệp.`,
  'xml-not-well-formed': (s) =>
    `Tệp XML bị hỏng${s.place}: ${s.word('reason')}. Hãy xuất lại tệp từ phần mềm vẽ.`,
  'xml-not-true-or-false': (s) => `“${s.fact('attribute')}”${s.place} phải là true hoặc false.`,
  'xml-duplicate-id': (s) =>
    `Mã định danh “${s.fact('id')}” dùng cho hai phần tử${s.place}: hãy đổi một mã.`,
  'xml-illegal-id': (s) =>
    `Mã định danh “${s.fact('id')}” không hợp lệ${s.place}: bắt đầu bằng chữ cái, chỉ dùng ` +
    'chữ, số, dấu gạch và dấu chấm, không có khoảng trắng.',
  'xml-not-bpmn': (s) =>
    `Tệp không phải BPMN 2.0, phần tử gốc là “${s.fact('root')}”${s.place}: hãy chọn tệp .bpmn.`,
  'xml-not-dmn': (s) =>
    `Tệp không phải DMN 1.2 đến 1.5, phần tử gốc là “${s.fact('root')}”${s.place}: ` +
    'hãy chọn tệp .dmn.',
  'xml-dangling-reference': (s) =>
    `${s.element} trỏ tới “${s.fact('reference')}” (${s.fact('attribute')}) không có ` +
    `trong tệp${s.place}: hãy nối lại hoặc bỏ chỗ trỏ này.`,
  'xml-wrong-reference': (s) =>
    `${s.element} trỏ tới “${s.fact('reference')}” (${s.fact('attribute')}) thuộc loại ` +
    `khác (${s.fact('bpmnName')})${s.place}: hãy nối lại.`,
  'xml-unknown-element': (s) =>
    `Tệp có phần tử “${s.fact('element')}” mà BPMN 2.0 không có${s.place}: hãy bỏ phần tử này.`,
  'xml-attribute-as-element': (s) =>
    `${s.element} có “${s.fact('attribute')}” viết thành phần tử con${s.place}: hãy viết thành ` +
    `thuộc tính ${s.fact('attribute')}="…" của chính phần tử đó.`,
  'xml-unknown-attribute': (s) =>
    `${s.element} có thuộc tính “${s.fact('attribute')}” không ai biết${s.place}: hãy ` +
    'sửa tên hoặc bỏ thuộc tính.',
  'xml-not-readable': (s) => `Không đọc được tệp${s.place}: ${s.fact('reason')}.`,
} satisfies { readonly [rule: string]: Sentence };
