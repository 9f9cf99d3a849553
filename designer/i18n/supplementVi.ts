/** Texts of the page on which an applicant sends what was asked for before receipt. */
export const supplementVi = {
  title: 'Gửi bổ sung hồ sơ {{number}}',
  skip: 'Đến nội dung chính',
  back: 'Về trang tra cứu',
  over: 'Hồ sơ đăng ký này không còn chờ bổ sung.',
  asked: 'Cán bộ yêu cầu',
  due: 'Bổ sung trước {{at}}. Chỉ gửi được một lần, nên kiểm tra kỹ trước khi gửi.',
  answers: 'Nội dung khai cần sửa',
  answersHint: 'Chỉ những mục cán bộ yêu cầu mới sửa được. Nội dung cũ được giữ trong lịch sử.',
  papers: 'Giấy tờ',
  papersHint:
    'Chỉ chọn tệp cho giấy tờ cần thay: tệp mới thay các tệp đã nộp của giấy tờ đó. PDF, ảnh ' +
    'PNG hoặc JPEG, DOCX, XLSX, mỗi tệp không quá 20 MB.',
  had: 'đã nộp {{count}} tệp',
  words: 'Lời nhắn cho cán bộ (nếu có)',
  send: 'Gửi bổ sung',
  nothing: 'Sửa ít nhất một mục, chọn một tệp hoặc ghi lời nhắn.',
};
