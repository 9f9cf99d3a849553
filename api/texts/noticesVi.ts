/** Vietnamese texts of notices to applicants; `{name}` is filled with a fact. */
export const noticesVi = {
  subjects: {
    received: 'Hồ sơ {code}: đã được tiếp nhận',
    'supplement-asked': 'Hồ sơ {code}: cần bổ sung giấy tờ',
    'payment-asked': 'Hồ sơ {code}: cần thực hiện nghĩa vụ tài chính',
    extended: 'Hồ sơ {code}: xin lỗi và hẹn lại ngày trả kết quả',
    'result-ready': 'Hồ sơ {code}: đã xử lý xong',
    'result-early': 'Hồ sơ {code}: có kết quả sớm hơn ngày hẹn',
    ended: 'Hồ sơ {code}: {status}',
  },
  bodies: {
    received: 'Hồ sơ đã được tiếp nhận.',
    'supplement-asked': 'Đề nghị bổ sung giấy tờ theo phiếu yêu cầu của bộ phận một cửa.',
    'payment-asked': 'Đề nghị thực hiện nghĩa vụ tài chính theo thông báo.',
    extended: 'Cơ quan giải quyết xin lỗi vì chưa trả kết quả đúng hẹn và xin hẹn lại.',
    'result-ready': 'Hồ sơ đã xử lý xong. Mời nhận kết quả theo hình thức đã đăng ký.',
    'result-early':
      'Hồ sơ đã xử lý xong trước ngày hẹn ({promisedAt}). Mời nhận kết quả theo hình thức ' +
      'đã đăng ký, không phải chờ đến ngày hẹn.',
    ended: 'Trạng thái của hồ sơ: {status}.',
  },
  lines: {
    code: 'Mã hồ sơ: {code}',
    procedure: 'Thủ tục: {procedureName}',
    reason: 'Lý do: {reason}',
    promise: 'Hẹn trả kết quả: {promisedAt}',
    tracking: 'Tra cứu bằng mã hồ sơ và mã tra cứu trên giấy tiếp nhận:',
    trackingUnknown: 'Tra cứu bằng mã hồ sơ và mã tra cứu trên giấy tiếp nhận.',
    automatic: 'Thư được gửi tự động, xin không trả lời thư này.',
  },
} as const;
