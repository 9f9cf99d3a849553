/** Texts of the list of payments that the gateway has not told of. */
export const paymentsVi = {
  title: 'Khoản nộp chờ xác nhận',
  hint:
    'Người nộp đã mở thanh toán trực tuyến nhưng cổng chưa báo kết quả. Hệ thống tự hỏi cổng ' +
    'trong ba ngày; khoản ghi “Cần xem” thì không hỏi nữa.',
  none: 'Không có khoản nộp nào chờ xác nhận',
  noneHint: 'Khoản nộp trực tuyến mà cổng thanh toán chưa báo kết quả hiện ở đây.',
  dossier: 'Hồ sơ',
  amount: 'Số tiền',
  since: 'Chờ từ',
  answer: 'Cổng thanh toán trả lời',
  actions: 'Việc làm được',
  failed: 'Cần xem',
  asked: 'Đã hỏi {{count}} lần; hỏi lại lúc {{at}}.',
  askedNoMore: 'Đã hỏi {{count}} lần, không tự hỏi nữa.',
  ask: 'Hỏi lại cổng',
  askNamed: 'Hỏi lại cổng về khoản nộp của hồ sơ {{code}}',
  received: 'Đã nhận khoản nộp',
  receivedNamed: 'Đã nhận khoản nộp của hồ sơ {{code}}: mở hồ sơ để ghi thu',
  settled: 'Cổng đã báo kết quả khoản nộp của hồ sơ {{code}}',
  open: 'Cổng chưa cho biết kết quả khoản nộp của hồ sơ {{code}}',
  total: '{{total}} khoản nộp',
  pages: 'Các trang',
  page: 'Trang {{page}}',
  nextPage: 'Trang sau',
  previousPage: 'Trang trước',
};
