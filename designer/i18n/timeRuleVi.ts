/** Vietnamese texts of the rules about time that few procedures need; read when they are opened. */
export const timeRuleVi = {
  dayStart: 'Giờ bắt đầu tính khi sang ngày làm việc sau',
  dayStartHint: 'Để trống: từ giờ mở cửa.',
  filingWindows: 'Các đợt tiếp nhận trong năm',
  filingWindowsHint: 'Tháng-ngày đầu/tháng-ngày cuối, cách nhau bằng dấu cách. Để trống: cả năm.',
  regionalSupplement: 'Thời gian cộng thêm theo vùng',
  supplementedUnits: 'Các xã được cộng thêm thời gian',
  supplementedUnitsHint: 'Mã đơn vị hành chính, cách nhau bằng dấu cách.',
  maxExtensions: 'Số lần được gia hạn',
  extensionNotice: 'Phải đề nghị gia hạn trước ngày hẹn trả',
  extensionNoticeHint: 'Để trống: 1 ngày làm việc.',
  supplementWithin: 'Thời hạn được yêu cầu bổ sung sau thẩm định',
  supplementWithinHint:
    'Để trống: 3WD (3 ngày làm việc từ khi tiếp nhận). none: luật chuyên ngành, không giới hạn.',
  forwardCutOff: 'Nhận đến giờ này thì chuyển hồ sơ giấy trong ngày',
  forwardCutOffHint: 'Để trống: 15:00. Nhận sau đó: chuyển đầu giờ ngày làm việc tiếp theo.',
  paperTransfer: 'Thời gian chuyển hồ sơ giấy ngoài địa giới',
  paperTransferHint: 'Để trống: 1 ngày làm việc.',
};
