/** Texts of the single sign-on; read with the sign-in page. */
export const signOnVi = {
  name: 'Đăng nhập một lần',
  or: 'hoặc dùng mật khẩu',
  away: 'Hệ thống đăng nhập một lần hiện không trả lời. Bạn vẫn đăng nhập được bằng mật khẩu.',
  failed: 'Chưa đăng nhập được bằng đăng nhập một lần. Hãy thử lại, hoặc dùng mật khẩu.',
  noAccount:
    'Ở đây chưa có tài khoản nào đang hoạt động mang tên của bạn. Hãy liên hệ quản trị viên.',
};
