/** Words of the printed table of changes, an official text in Vietnamese. */
export const comparisonTableVi = {
  title: 'BẢNG SO SÁNH NỘI DUNG SỬA ĐỔI QUY TRÌNH NỘI BỘ',
  content: 'Nội dung',
  version: (number: number) => `Phiên bản ${number}`,
  draft: 'Dự thảo',
  procedure: 'Giấy tờ, phí, quyết định của thủ tục',
  hash: (number: number, hash: string) => `Mã kiểm (SHA-256) của phiên bản ${number}: ${hash}`,
  isDraft: 'DỰ THẢO – chưa công bố.',
};
