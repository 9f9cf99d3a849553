/** Vietnamese texts of taking over a file of another tool; read with the first import. */
export const importVi = {
  title: 'Nhập tệp {{name}}',
  refused: 'Không nhập được tệp này',
  place: 'Dòng {{line}}, cột {{column}}',
  replaces:
    'Bản vẽ trong tệp sẽ thay bản vẽ đang mở. Bản nháp trên máy chủ chỉ đổi khi ' +
    'anh/chị bấm lưu; thao tác này không hoàn tác được.',
  open: 'Mở bản vẽ trong tệp',
  laidOut:
    'Tệp không có sơ đồ. Các bước được xếp sẵn theo làn, từ trái sang phải; anh/chị kéo lại được.',
  ready: 'Tệp đọc được trọn vẹn, không có phần nào phải chuyển đổi.',
  left: 'Chưa có chỗ tương ứng ({{count}})',
  leftHint: 'Vẫn nằm trong tệp nhưng không có tác dụng ở đây; xem từng bước và đặt lại nếu cần.',
  mapped: 'Đã chuyển ({{count}})',
  mappedHint: 'Nói cùng một điều ở đây; xem và sửa được ở bảng thuộc tính của từng bước.',
  element: 'Phần tử',
  from: 'Trong tệp',
  became: 'Thành',
  language: 'ngôn ngữ {{language}} không chạy được ở đây',
  to: {
    performer: 'Người thực hiện: {{value}}',
    form: 'Biểu mẫu: {{value}}',
    budget: 'Thời hạn của bước: {{value}}',
    decision: 'Bảng quyết định: {{value}}',
    result: 'Biến nhận kết quả: {{value}}',
    script: 'Công thức: {{value}}',
    correlation: 'Khóa nhận đúng hồ sơ: {{value}}',
    called: 'Gọi quy trình: {{value}}',
    feel: 'Điều kiện: {{value}}',
    kept: 'Hiểu được như đang viết, giữ nguyên',
  },
};
