import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { ReceiptFacts } from './receiptFacts.ts';
import {
  dayWords,
  momentWords,
  moneyWords,
  paperFormWords,
  returnWords,
  termWords,
} from './receiptWords.ts';

/** Which of the two copies a page is; only the applicant's carries the tracking secret. */
type Copy = 'office' | 'applicant';

/**
 * Form 01 as a pdfmake document: two A5 pages, one for the office and one for the applicant.
 *
 * Source: form 01 of the circulars on one-stop service; field order and labels are printed as they
 * stand there.
 */
export function receiptDefinition(facts: ReceiptFacts, qrSvg: string): TDocumentDefinitions {
  return {
    pageSize: 'A5',
    pageMargins: [34, 26, 28, 24],
    defaultStyle: { font: 'Tinos', fontSize: 9.2, lineHeight: 1.08 },
    info: { title: `Giấy tiếp nhận hồ sơ ${facts.dossierCode}` },
    content: [
      ...page(facts, qrSvg, 'office'),
      { text: '', pageBreak: 'after' },
      ...page(facts, qrSvg, 'applicant'),
    ],
  };
}

function page(facts: ReceiptFacts, qrSvg: string, copy: Copy): Content[] {
  return [
    heading(facts),
    title(facts, qrSvg, copy),
    ...particulars(facts),
    papers(facts),
    ...terms(facts),
    signatures(facts),
    footer(facts, copy),
  ];
}

function heading(facts: ReceiptFacts): Content {
  const left: Content[] = [
    { text: facts.parentAgencyName.toUpperCase(), alignment: 'center', fontSize: 8.4 },
    { text: facts.unitName.toUpperCase(), alignment: 'center', bold: true, fontSize: 8.4 },
    rule(60, 54),
    { text: `Số: ${facts.number}/TTPVHCC`, alignment: 'center', margin: [0, 3, 0, 0] },
  ];
  const right: Content[] = [
    {
      text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      alignment: 'center',
      bold: true,
      fontSize: 8.4,
    },
    { text: 'Độc lập – Tự do – Hạnh phúc', alignment: 'center', bold: true },
    rule(110, 40),
    {
      text: `${facts.placeName}, ${dayWords(facts.receivedAt)}`,
      alignment: 'center',
      italics: true,
      margin: [0, 3, 0, 0],
    },
  ];
  return {
    columns: [
      { width: '45%', stack: left },
      { width: '*', stack: right },
    ],
    columnGap: 6,
  };
}

function rule(width: number, offset: number): Content {
  return {
    canvas: [{ type: 'line', x1: offset, y1: 2, x2: offset + width, y2: 2, lineWidth: 0.6 }],
  };
}

function title(facts: ReceiptFacts, qrSvg: string, copy: Copy): Content {
  const name = copy === 'office' ? 'Liên 1: Lưu' : 'Liên 2: Giao cho người nộp hồ sơ';
  const words: Content[] = [
    {
      text: 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
      bold: true,
      fontSize: 11.5,
      alignment: 'center',
      margin: [0, 10, 0, 2],
    },
    { text: `(${name})`, italics: true, alignment: 'center', fontSize: 8.4 },
    {
      text: [{ text: 'Mã hồ sơ: ' }, { text: facts.dossierCode, bold: true }],
      alignment: 'center',
      margin: [0, 3, 0, 0],
    },
  ];
  const sample: Content[] = facts.demonstration
    ? [{ text: 'MẪU MINH HỌA – KHÔNG CÓ GIÁ TRỊ', alignment: 'center', fontSize: 7.4 }]
    : [];
  const mark: Content =
    copy === 'applicant' ? { svg: qrSvg, width: 62, margin: [0, 4, 0, 0] } : { text: '' };
  return {
    columns: [
      { width: '*', stack: [...words, ...sample] },
      { width: 62, stack: [mark] },
    ],
    margin: [0, 0, 0, 4],
  };
}

function particulars(facts: ReceiptFacts): Content[] {
  const { applicant } = facts;
  const lines: Content[] = [
    line('Bộ phận tiếp nhận và trả kết quả: ', facts.unitName),
    line('Tiếp nhận hồ sơ của: ', applicant.name, true),
    line('Địa chỉ: ', applicant.address || '……'),
    line('Số điện thoại: ', `${applicant.phone || '……'}     Email: ${applicant.email || '……'}`),
  ];
  if (applicant.idNumber) lines.push(line('Số định danh cá nhân/CCCD: ', applicant.idNumber));
  const wish = facts.content ? ` – ${facts.content}` : '';
  const asked = `${facts.procedureName} (mã thủ tục ${facts.procedureCode})${wish}`;
  return [...lines, line('Nội dung yêu cầu giải quyết: ', asked)];
}

function line(label: string, value: string, bold = false): Content {
  return { text: [label, { text: value, bold }], margin: [0, 0, 0, 1.5] };
}

function papers(facts: ReceiptFacts): Content {
  const head = ['STT', 'Tên giấy tờ', 'Loại', 'Số lượng'].map((text) => ({
    text,
    bold: true,
    alignment: 'center' as const,
  }));
  const rows = facts.papers.map((paper, index) => [
    { text: String(index + 1), alignment: 'center' as const },
    { text: paper.name },
    { text: paperFormWords(paper.form), alignment: 'center' as const },
    { text: String(paper.count), alignment: 'center' as const },
  ]);
  return {
    stack: [
      line('1. Thành phần hồ sơ nộp gồm:', ''),
      {
        table: { headerRows: 1, widths: [22, '*', 58, 42], body: [head, ...rows] },
        layout: {
          hLineWidth: () => 0.5,
          vLineWidth: () => 0.5,
          paddingTop: () => 1,
          paddingBottom: () => 1,
        },
        fontSize: 8.6,
        margin: [0, 0, 0, 3],
      },
    ],
  };
}

function terms(facts: ReceiptFacts): Content[] {
  const total = facts.fees.reduce((sum, fee) => sum + fee.amountDong, 0);
  const names = facts.fees.map((fee) => `${fee.name}: ${moneyWords(fee.amountDong)}`).join('; ');
  const money = total === 0 ? 'Không' : names;
  return [
    line('2. Số lượng hồ sơ: ', `${String(facts.setCount).padStart(2, '0')} (bộ)`),
    line('3. Thời gian giải quyết hồ sơ theo quy định là: ', termWords(facts.term)),
    line('4. Thời gian nhận hồ sơ: ', momentWords(facts.receivedAt)),
    line('5. Thời gian trả kết quả giải quyết hồ sơ: ', momentWords(facts.promisedAt), true),
    line('6. Đăng ký nhận kết quả tại: ', returnWords(facts.returnChannel, facts.unitName)),
    line('7. Phí, lệ phí (nếu có): ', money),
    line('Vào Sổ theo dõi hồ sơ, Quyển số: ', `……  Số thứ tự: ${facts.number}`),
  ];
}

function signatures(facts: ReceiptFacts): Content {
  const side = (label: string, name: string): Content => ({
    stack: [
      { text: label, bold: true, alignment: 'center' },
      { text: '(Ký và ghi rõ họ tên)', italics: true, alignment: 'center', fontSize: 8.4 },
      { text: name, alignment: 'center', bold: true, margin: [0, 30, 0, 0] },
    ],
  });
  return {
    columns: [
      side('NGƯỜI NỘP HỒ SƠ', facts.applicant.name),
      side('NGƯỜI TIẾP NHẬN HỒ SƠ', facts.receiverName),
    ],
    margin: [0, 6, 0, 4],
    unbreakable: true,
  };
}

function footer(facts: ReceiptFacts, copy: Copy): Content {
  const lookUp: Content[] =
    copy === 'applicant'
      ? [
          { text: `Tra cứu: quét mã QR, hoặc vào ${facts.trackingPage} và nhập mã hồ sơ.` },
          {
            text: ['Mã tra cứu (giữ kín): ', { text: facts.trackingSecret, bold: true }],
            margin: [0, 0, 0, 2],
          },
        ]
      : [];
  const note =
    'Ghi chú: Giấy này lập thành 2 liên – Liên 1 lưu cùng Phiếu kiểm soát quá trình giải quyết ' +
    'hồ sơ; Liên 2 giao cho tổ chức, cá nhân nộp hồ sơ. Tổ chức, cá nhân có thể đăng ký nhận ' +
    'kết quả qua dịch vụ bưu chính công ích.';
  return { stack: [...lookUp, { text: note, italics: true }], fontSize: 8.2 };
}
