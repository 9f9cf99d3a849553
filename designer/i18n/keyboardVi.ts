/** Vietnamese texts of drawing by keyboard: what is heard, and which keys there are. */
export const keyboardVi = {
  hint:
    'Page Down, Page Up: phần tử sau, trước. Home, End: phần tử đầu, cuối. ' +
    'Enter: sửa ở bảng thuộc tính, Escape: trở lại sơ đồ. A: thêm bước tiếp theo, N: thêm bước. ' +
    'Phím mũi tên: di chuyển. Delete: xóa. Ctrl+Z: hoàn tác. Ctrl+F: tìm. M: bản đồ thu nhỏ.',
  selected: '{{type}} “{{name}}”, {{at}} trên {{count}}',
  unnamed: '{{type}} chưa đặt tên, {{at}} trên {{count}}',
  other: '{{type}} “{{name}}”',
  problems: '{{count}} điều cần xem: {{first}}',
  none: 'Không chọn phần tử nào',
  undo: 'Đã hoàn tác',
  redo: 'Đã làm lại',
};
