/** Vietnamese texts of notices to applicants; `{name}` is filled with a fact. */
export const noticesVi = {
  subjects: {
    received: 'Hồ sơ {code}: đã được tiếp nhận',
    'supplement-asked': 'Hồ sơ {code}: cần bổ sung giấy tờ',
    'payment-asked': 'Hồ sơ {code}: cần thực hiện nghĩa vụ tài chính',
    'payment-received': 'Hồ sơ {code}: đã nhận khoản nộp {amount}',
    extended: 'Hồ sơ {code}: xin lỗi và hẹn lại ngày trả kết quả',
    'result-ready': 'Hồ sơ {code}: đã xử lý xong',
    'result-early': 'Hồ sơ {code}: có kết quả sớm hơn ngày hẹn',
    ended: 'Hồ sơ {code}: {status}',
    submitted: 'Hồ sơ nộp trực tuyến {code}: đã gửi đến bộ phận một cửa',
    'submission-asked': 'Hồ sơ nộp trực tuyến {code}: cần bổ sung trước khi tiếp nhận',
    'submission-refused': 'Hồ sơ nộp trực tuyến {code}: không được tiếp nhận',
    'submission-lapsed': 'Hồ sơ nộp trực tuyến {code}: hết hạn bổ sung',
  },
  bodies: {
    received: 'Hồ sơ đã được tiếp nhận.',
    'supplement-asked': 'Đề nghị bổ sung giấy tờ theo phiếu yêu cầu của bộ phận một cửa.',
    'payment-asked': 'Đề nghị thực hiện nghĩa vụ tài chính theo thông báo.',
    'payment-received': 'Đã nhận khoản nộp {amount} cho hồ sơ.',
    extended: 'Cơ quan giải quyết xin lỗi vì chưa trả kết quả đúng hẹn và xin hẹn lại.',
    'result-ready': 'Hồ sơ đã xử lý xong. Mời nhận kết quả theo hình thức đã đăng ký.',
    'result-early':
      'Hồ sơ đã xử lý xong trước ngày hẹn ({promisedAt}). Mời nhận kết quả theo hình thức ' +
      'đã đăng ký, không phải chờ đến ngày hẹn.',
    ended: 'Trạng thái của hồ sơ: {status}.',
    submitted:
      'Hồ sơ nộp trực tuyến đã gửi đến bộ phận một cửa và đang chờ kiểm tra. Hồ sơ chưa được ' +
      'tiếp nhận; khi tiếp nhận sẽ có mã hồ sơ và ngày hẹn trả kết quả.',
    'submission-asked':
      'Bộ phận một cửa đề nghị bổ sung hồ sơ trước khi tiếp nhận. Tra cứu hồ sơ rồi bấm ' +
      '“Gửi bổ sung”.',
    'submission-refused': 'Bộ phận một cửa không tiếp nhận hồ sơ nộp trực tuyến.',
    'submission-lapsed':
      'Quá thời hạn mà chưa nhận được giấy tờ bổ sung, hồ sơ nộp trực tuyến kết thúc tại đây. ' +
      'Ông/Bà có thể nộp hồ sơ mới.',
  },
  lines: {
    code: 'Mã hồ sơ: {code}',
    number: 'Mã đăng ký: {code}',
    submitted: 'Mã đăng ký khi nộp trực tuyến: {submissionNumber}',
    asked: 'Nội dung cần bổ sung: {reason}',
    toCorrect: 'Mục phải sửa trong tờ khai: {toCorrect}',
    toCorrectAll: 'Mục phải sửa trong tờ khai: tất cả các mục',
    checkedBefore: 'Được trả lời trước: {answerBy}',
    supplementBefore: 'Bổ sung trước: {answerBy}',
    procedure: 'Thủ tục: {procedureName}',
    reason: 'Lý do: {reason}',
    amount: 'Số tiền: {amount}',
    reference: 'Số biên lai hoặc mã giao dịch: {reference}',
    promise: 'Hẹn trả kết quả: {promisedAt}',
    tracking: 'Tra cứu bằng mã hồ sơ và mã tra cứu trên giấy tiếp nhận:',
    trackingOnline: 'Tra cứu bằng mã đăng ký và mã tra cứu đã nhận khi nộp:',
    trackingOnlineUnknown: 'Tra cứu bằng mã đăng ký và mã tra cứu đã nhận khi nộp.',
    trackingUnknown: 'Tra cứu bằng mã hồ sơ và mã tra cứu trên giấy tiếp nhận.',
    automatic: 'Thư được gửi tự động, xin không trả lời thư này.',
  },
} as const;
