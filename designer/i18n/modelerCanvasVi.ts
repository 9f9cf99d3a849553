/** Vietnamese texts of finding one's way in a large drawing, and of putting it in order. */
export const modelerCanvasVi = {
  minimap: { open: 'Bản đồ thu nhỏ (M)' },
  problems: { all: 'Hiện cả {{count}} mục' },
  arrange: {
    title: 'Sắp xếp các phần tử đã chọn',
    count: 'Đã chọn {{count}} phần tử',
  },
};
