/** Vietnamese texts of mobile sessions; read where they are shown. */
export const mobileVi = {
  title: 'Phiên lưu động',
  none: 'Chưa có phiên lưu động nào',
  noneHint: 'Trưởng bộ phận một cửa đặt phiên; cán bộ của phiên mở khi bắt đầu tiếp nhận.',
  list: 'Các phiên',
  when: '{{weekday}} {{day}}, {{from}} – {{to}}',
  place: 'Nơi tiếp nhận',
  placeHint: 'Như người dân gọi, ví dụ Nhà văn hóa ấp 3.',
  hamlet: 'Ấp, khóm, xã (nếu cần)',
  unit: 'Đơn vị',
  day: 'Ngày',
  from: 'Từ giờ',
  to: 'Đến giờ',
  officers: 'Cán bộ của phiên',
  procedures: 'Thủ tục tiếp nhận',
  status: {
    planned: 'Chưa mở',
    open: 'Đang mở',
    closed: 'Đã đóng',
    cancelled: 'Đã hủy',
  },
  cancelledFor: 'Đã hủy: {{reason}}',
  open: 'Mở phiên',
  reopen: 'Mở lại phiên',
  close: 'Đóng phiên',
  cancel: 'Hủy phiên',
  openOf: '{{act}}: {{place}}',
  receive: 'Tiếp nhận tại phiên này',
  closedNow: 'Đã đóng phiên tại {{place}}',
  waitingHere:
    'Còn {{count}} hồ sơ chờ gửi trên máy này. ' +
    'Gửi hết trước khi đóng phiên, và hỏi các cán bộ dùng máy khác.',
  cancelHint: 'Người dân đọc lý do này trên trang công khai.',
  cancelReason: 'Lý do hủy',
  sum: {
    title: 'Tổng hợp phiên',
    procedure: 'Thủ tục',
    received: 'Tiếp nhận',
    returned: 'Đã trả kết quả',
    total: 'Cộng',
    rest:
      'Chờ trả kết quả: {{ready}} · Đang giải quyết: {{open}} · ' +
      'Kết thúc không có kết quả: {{endedWithout}}',
    empty: 'Chưa tiếp nhận hồ sơ nào tại phiên.',
  },
  plan: {
    title: 'Đặt phiên lưu động',
    submit: 'Đặt phiên',
    done: 'Đã đặt phiên lưu động',
    incomplete: 'Ghi nơi tiếp nhận, ngày, giờ (ví dụ 08:00), chọn ít nhất một cán bộ, một thủ tục.',
  },
  upcoming: {
    title: 'Phiên lưu động sắp tới',
    intro: 'Cán bộ đến tận nơi tiếp nhận hồ sơ vào các ngày sau:',
    receives: 'Tiếp nhận: {{procedures}}',
  },
  choice: {
    label: 'Đang tiếp nhận tại',
    counter: 'Quầy của đơn vị',
    session: 'Phiên lưu động: {{place}}',
    hint:
      'Mất mạng vẫn nhập được: đừng đóng hoặc tải lại trang. ' +
      'Hồ sơ chỉ được tiếp nhận, và thời hạn chỉ bắt đầu tính, khi đã gửi xong.',
    offline: 'Không có kết nối. Hồ sơ nhập bây giờ được giữ trên máy này và tự gửi khi có mạng.',
    add: 'Ghi và gửi hồ sơ',
    notKept:
      'Trình duyệt không lưu được nên hồ sơ chưa được ghi. ' +
      'Giữ nguyên trang này và gửi khi có mạng.',
  },
  outbox: {
    title: 'Hồ sơ ghi tại phiên',
    count: 'Chờ gửi: {{waiting}} · Đã tiếp nhận: {{received}} · Không nhận được: {{refused}}',
    waiting: 'Chờ gửi',
    received: 'Đã tiếp nhận',
    refused: 'Không nhận được',
    written: 'ghi lúc {{at}}',
    code: 'Mã hồ sơ {{code}}',
    secret: 'mã tra cứu {{secret}}',
    receipt: 'In giấy tiếp nhận {{code}}',
    send: 'Gửi ngay',
    sendAgain: 'Gửi lại',
    edit: 'Sửa',
    older: 'Đã tiếp nhận trước đó: {{count}}',
    drop: 'Bỏ các dòng đã tiếp nhận',
    keep:
      'Hồ sơ chờ gửi nằm trên máy này cho đến khi gửi xong, kể cả khi đóng trình duyệt; ' +
      'mở lại trang này và đăng nhập để gửi.',
  },
};
