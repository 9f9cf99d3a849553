/** What a signature is worth, in Vietnamese. */
export const verdictsVi = {
  valid: 'Chữ ký hợp lệ: văn bản còn nguyên như khi ký, bằng chứng thư “{certificate}”.',
  test: 'Đây là chứng thư thử nghiệm nên chữ ký không có giá trị pháp lý.',
  altered: 'Không được dùng: văn bản đã bị sửa hoặc thêm nội dung sau khi ký, hoặc chữ ký bị hỏng.',
  unknownCertificate:
    'Văn bản còn nguyên như khi ký, nhưng không rõ ai đã ký: chứng thư “{certificate}” không có ' +
    'trong danh sách được tin cậy ở đây.',
  certificateExpired:
    'Văn bản còn nguyên như khi ký, nhưng chứng thư “{certificate}” đã hết hạn lúc {validTo}.',
  certificateNotYetValid:
    'Văn bản còn nguyên như khi ký, nhưng chứng thư “{certificate}” chưa có hiệu lực trước ' +
    '{validFrom}.',
  unsigned: 'Tệp này không có chữ ký số.',
  notPdf: 'Tệp này không phải PDF nên không kiểm tra được chữ ký số.',
} as const;
