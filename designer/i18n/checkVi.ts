/** Texts of the check of signatures; apart, because few open it. */
export const checkVi = {
  title: 'Kiểm tra chữ ký số của văn bản',
  intro:
    'Chọn tệp PDF quý vị đã nhận để biết văn bản có còn nguyên như khi ký không và ai đã ký. ' +
    'Chữ ký của cơ quan khác có thể không có trong danh sách được tin cậy ở đây.',
  file: 'Chọn tệp PDF',
  checking: 'Đang kiểm tra…',
  lost: 'Không kết nối được máy chủ. Kiểm tra mạng rồi chọn tệp lại.',
  forgotten:
    'Tệp chỉ được đọc để kiểm tra, không lưu lại. Việc thu hồi chứng thư không được tra cứu, ' +
    'và thời gian ký là theo đồng hồ của máy ký.',
  back: 'Tra cứu tình trạng hồ sơ',
  signer: 'Người ký',
  reason: 'Lý do',
  signedAt: 'Thời gian ký',
  certificate: 'Chứng thư',
  issuer: 'Nơi cấp chứng thư',
  validity: 'Thời hạn chứng thư',
  results: 'Kết quả đã ký số',
  noResults: 'Hồ sơ này chưa có văn bản nào được ký số.',
  result: 'Văn bản {number}, {agency}',
  outcomes: {
    valid: 'Hợp lệ.',
    altered: 'Đã bị sửa.',
    unknownCertificate: 'Không rõ người ký.',
    certificateExpired: 'Chứng thư hết hạn.',
    certificateNotYetValid: 'Chứng thư chưa có hiệu lực.',
    unsigned: 'Không có chữ ký.',
    notPdf: 'Không phải PDF.',
  },
};
