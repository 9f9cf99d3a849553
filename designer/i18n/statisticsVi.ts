/** Texts of the page of published figures. */
export const statisticsVi = {
  title: 'Số liệu đã công bố',
  intro:
    'Số liệu đọc từ bài viết của địa phương, giữ nguyên như đã đăng. Máy cộng lại từng tổng và ' +
    'nêu chỗ không khớp; con số nào sai thì chỉ nơi công bố biết.',
  summary: '{{lines}} dòng số liệu, {{sums}} tổng được kiểm tra, {{broken}} tổng không khớp.',
  holds: 'Các tổng đều khớp',
  broken: '{{broken}} trong {{count}} tổng không khớp',
  noSums: 'Không có tổng để kiểm tra',
  brokenTitle: 'Tổng không khớp',
  more: '{{total}} ghi {{value}}, nhưng {{parts}} = {{sum}}: thừa {{difference}}.',
  less: '{{total}} ghi {{value}}, nhưng {{parts}} = {{sum}}: thiếu {{difference}}.',
  swap: 'Hai chữ số cạnh nhau có lẽ bị đổi chỗ.',
  about: 'gần',
  source: 'Nguồn: {{title}} (đọc từ bản sao)',
};
