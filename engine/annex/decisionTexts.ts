/**
 * Words of the submission and of the decision that approve an internal process. They follow the
 * layout of official documents; names of agencies, numbers and days are left to be filled in.
 *
 * Source: Circular 01/2018, article 8 (who submits, who approves); Decree 30/2020 (layout). The
 * sentences themselves are a proposal.
 */
export const decisionTexts = {
  state: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
  placeAndDay: '…, ngày … tháng … năm …',
  province: 'ỦY BAN NHÂN DÂN TỈNH …',
  department: 'SỞ …',
  draft: 'DỰ THẢO',
  about: (name: string) =>
    `Về việc phê duyệt quy trình nội bộ giải quyết thủ tục hành chính ${name}`,
  submission: {
    number: 'Số: …/TTr-S…',
    title: 'TỜ TRÌNH',
    to: 'Kính gửi: Chủ tịch Ủy ban nhân dân tỉnh …',
    ask: (name: string, code: string) =>
      `Sở … trình Chủ tịch Ủy ban nhân dân tỉnh xem xét, phê duyệt quy trình nội bộ giải quyết ` +
      `thủ tục hành chính “${name}” (mã ${code}), làm cơ sở xây dựng quy trình điện tử.`,
    size: (steps: number, hours: string) =>
      `Quy trình gồm ${steps} bước, tổng thời gian ${hours} giờ làm việc.`,
    term: (term: string) => `Thời hạn giải quyết theo quy định: ${term}.`,
    replaced: (version: string) =>
      `So với quy trình đang áp dụng (${version}), nội dung thay đổi nêu tại bảng so sánh ` +
      'kèm theo.',
    enclosed: '(Gửi kèm dự thảo Quyết định và Phụ lục quy trình nội bộ.)',
    end: 'Kính trình Chủ tịch Ủy ban nhân dân tỉnh xem xét, quyết định./.',
    receivers: ['Nơi nhận:', '- Như trên;', '- Văn phòng UBND tỉnh;', '- Lưu: VT, ….'],
    signer: ['GIÁM ĐỐC', '', '', '(Ký, ghi rõ họ tên, đóng dấu)'],
  },
  decision: {
    number: 'Số: …/QĐ-UBND',
    title: 'QUYẾT ĐỊNH',
    authority: 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …',
    grounds: [
      'Căn cứ Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ;',
      'Căn cứ Điều 8 Thông tư số 01/2018/TT-VPCP ngày 23/11/2018 của Bộ trưởng, Chủ nhiệm Văn ' +
        'phòng Chính phủ;',
    ],
    toVerify: '(Đối chiếu hiệu lực của các căn cứ trước khi ký.)',
    onRequest: 'Theo đề nghị của Giám đốc Sở … tại Tờ trình số …/TTr-S… ngày ….',
    decides: 'QUYẾT ĐỊNH:',
    first: (name: string, code: string) =>
      `Điều 1. Phê duyệt kèm theo Quyết định này quy trình nội bộ giải quyết thủ tục hành chính ` +
      `“${name}” (mã ${code}) tại Phụ lục.`,
    second:
      'Điều 2. Giao … xây dựng quy trình điện tử trên Hệ thống thông tin giải quyết thủ tục hành ' +
      'chính trong … ngày làm việc kể từ ngày ký, áp dụng thống nhất tại các cơ quan có liên quan.',
    third: (replaced: string) => `Điều 3. Quyết định này có hiệu lực từ ngày ….${replaced}`,
    replaces: (version: string) => ` Thay thế quy trình nội bộ ${version}.`,
    fourth:
      'Điều 4. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở …, Chủ tịch Ủy ban nhân dân cấp ' +
      'xã và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.',
    receivers: ['Nơi nhận:', '- Như Điều 4;', '- Bộ phận Một cửa;', '- Lưu: VT, ….'],
    signer: ['CHỦ TỊCH', '', '', '(Ký, ghi rõ họ tên, đóng dấu)'],
  },
  ground: (text: string, article: string | null) =>
    article === null ? `Căn cứ ${text};` : `Căn cứ ${article} ${text};`,
  version: (number: number, decision: string) => `phiên bản ${number}${decision}`,
  byDecision: (number: string, day: string) => `, Quyết định số ${number} ngày ${day}`,
} as const;
