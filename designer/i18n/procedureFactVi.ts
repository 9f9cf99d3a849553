/** Vietnamese texts of what the national list says of a procedure. */
export const procedureFactVi = {
  field: 'Lĩnh vực',
  levels: 'Cấp thực hiện',
  level: { province: 'Cấp tỉnh', commune: 'Cấp xã', branch: 'Cơ quan ngành dọc' },
  receivingPlace: 'Nơi tiếp nhận, trả kết quả',
  receivingPlaceHint: 'Ví dụ: Trung tâm Phục vụ hành chính công cấp xã, không phụ thuộc địa giới',
  competentAgency: 'Cơ quan có thẩm quyền giải quyết',
  competentAgencyHint: 'Ví dụ: Ủy ban nhân dân cấp xã',
  result: 'Kết quả giải quyết',
  resultHint: 'Giấy tờ mà người nộp nhận được. Ví dụ: Giấy phép xây dựng',
};
