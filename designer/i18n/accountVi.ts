/** Texts of one's own account. */
export const accountVi = {
  title: 'Tài khoản của tôi',
  name: 'Họ và tên',
  username: 'Tên đăng nhập',
  posts: 'Chức danh',
  change: 'Đổi mật khẩu',
  present: 'Mật khẩu hiện tại',
  password: 'Mật khẩu mới, từ 12 ký tự',
  again: 'Nhập lại mật khẩu mới',
  hint: 'Sau khi đổi, các máy khác đang đăng nhập bằng tài khoản này phải đăng nhập lại.',
  short: 'Mật khẩu mới cần từ 12 ký tự.',
  differs: 'Hai lần nhập mật khẩu mới không giống nhau.',
  changed: 'Đã đổi mật khẩu.',
};
