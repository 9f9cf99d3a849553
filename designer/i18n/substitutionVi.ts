/** Vietnamese texts of the page on substitutions; read with it. */
export const substitutionVi = {
  title: 'Vắng mặt, người thay',
  list: 'Đang thay và sắp thay',
  none: 'Không ai đang được thay',
  noneHint: 'Khi có người nghỉ, chọn người giữ chức danh thay ở dưới.',
  absent: 'Người vắng',
  substitute: 'Người thay',
  days: 'Thời gian',
  from: 'Từ ngày',
  to: 'Đến hết ngày',
  reason: 'Lý do',
  action: 'Thao tác',
  inEffect: 'Đang thay',
  toCome: 'Sắp thay',
  end: 'Kết thúc ngay',
  endOf: 'Kết thúc ngay việc thay {{name}}',
  ended: 'Đã kết thúc việc thay',
  new: 'Cử người thay',
  hint:
    'Người thay nhận và làm được mọi việc của chức danh trong những ngày này. Người đã thẩm định ' +
    'một hồ sơ thì không ký duyệt hồ sơ đó, dù thay ai.',
  choose: 'Chọn…',
  incomplete: 'Chọn người vắng, người thay, ghi hai ngày (ví dụ 23/11/2026) và lý do.',
  add: 'Cử người thay',
  added: 'Đã cử người thay',
};
