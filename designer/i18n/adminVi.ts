/** Texts of the administration. */
export const adminVi = {
  title: 'Quản trị',
  health: {
    title: 'Tình trạng hệ thống',
    status: 'Hệ thống',
    ok: 'Hoạt động bình thường',
    failing: 'Có lỗi, cần kiểm tra máy chủ',
    store: 'Kho dữ liệu',
    synchronous: 'Chế độ ghi an toàn',
    lastTick: 'Bộ hẹn giờ chạy lần cuối',
    never: 'chưa chạy',
    mail: 'Thông báo cho người nộp',
    mailSetUp: 'Gửi qua thư điện tử; đang chờ {{waiting}}, không gửi được {{failed}}',
    mailMissing: 'Chưa cấu hình máy chủ thư; {{waiting}} thông báo đang chờ',
    version: 'Phiên bản phần mềm',
  },
  incidents: {
    title: 'Hồ sơ gặp sự cố',
    none: 'Không có sự cố nào.',
  },
  people: {
    title: 'Người dùng',
    name: 'Họ và tên',
    username: 'Tên đăng nhập',
    place: 'Chức danh và cơ quan',
    search: 'Tìm theo tên, tên đăng nhập, cơ quan',
    shown: '{{shown}} trong {{total}} người',
    demo: 'tài khoản dùng thử',
  },
  agencies: {
    title: 'Cơ quan, đơn vị',
    name: 'Tên',
    code: 'Mã định danh',
    level: 'Cấp',
    parent: 'Trực thuộc',
    levels: { province: 'Tỉnh', commune: 'Xã', branch: 'Ngành dọc' },
  },
};
