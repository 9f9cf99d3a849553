/** Vietnamese words that a drawing or a table made here is written with; they are data of both. */
export const annexTexts = {
  notCounted: 'không tính',
  started: 'Hồ sơ được tiếp nhận',
  ended: 'Đã trả kết quả',
  process: 'Quy trình nội bộ',
  unnamedStep: 'Bước',
  noPerformer: 'Chưa rõ người thực hiện',
  consultForm: { vi: 'Nơi lấy ý kiến', en: 'Who is asked for an opinion' },
  consultedCount: { vi: 'Số cơ quan được lấy ý kiến', en: 'Number of agencies that are asked' },
  total: 'Tổng thời gian',
  frame: {
    title: 'QUY TRÌNH NỘI BỘ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH',
    draft: 'DỰ THẢO – chưa công bố, chưa có phiên bản quy trình điện tử.',
    basis: (basis: string) => `Căn cứ: ${basis}`,
    version: (code: string, number: number, day: string) =>
      `Quy trình điện tử ${code}, phiên bản ${number}, áp dụng từ ${day}.`,
    hash: (hash: string) => `Mã kiểm (SHA-256) của phiên bản đang thực thi: ${hash}`,
  },
  headings: {
    number: 'Thứ tự',
    content: 'Nội dung công việc',
    performer: 'Đơn vị/Người thực hiện',
    hours: 'Thời gian thực hiện (giờ làm việc)',
    days: 'Thời gian thực hiện (ngày làm việc)',
    product: 'Sản phẩm',
  },
} as const;
