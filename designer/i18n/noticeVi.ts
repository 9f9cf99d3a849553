/** Texts of the notices to officers; read with the bell. */
export const noticeVi = {
  title: 'Thông báo',
  bell: 'Thông báo, {{count}} chưa đọc',
  bellRead: 'Thông báo, không có gì chưa đọc',
  unread: 'Chưa đọc',
  readAll: 'Đánh dấu tất cả đã đọc',
  none: 'Chưa có thông báo nào trong 30 ngày qua.',
  cause: {
    assigned: 'Việc được giao cho bạn',
    handedOver: 'Hồ sơ chuyển đến đơn vị',
    returned: 'Hồ sơ bị trả lại cho bạn',
    dueSoon: 'Hồ sơ sắp đến hạn',
    overdue: 'Hồ sơ đã quá hạn',
    arrived: 'Đã nhận được nội dung bạn chờ',
    paid: 'Người nộp đã thanh toán trực tuyến',
    watchedEnded: 'Hồ sơ bạn theo dõi đã kết thúc',
  },
  step: 'Bước: {{step}}',
  awaited: 'Đã nhận: {{step}}',
  reason: 'Lý do: {{reason}}',
  promised: 'Hẹn trả: {{at}}',
};
