import type { Variables } from '../../../engine/model/json.ts';

const UNIT = 'Trung tâm Phục vụ hành chính công xã Bình An';
const RETURNED = { returnResult: { returnedToId: '089190001234' } } as const;

/** What a step asked for, when a supplement was asked for (form 02). */
type Asks = {
  readonly step: string;
  readonly items: readonly string[];
  readonly reason: string;
  readonly within: string;
  readonly guideName: string;
};

/** Who decides, the authority above, and the place that stands before the day. */
export const AUTHORITIES = {
  commune: {
    office: 'Ủy ban nhân dân xã Bình An',
    above: 'Ủy ban nhân dân tỉnh An Bình Đông',
    place: 'Bình An',
  },
  province: { office: 'Ủy ban nhân dân tỉnh An Bình Đông', above: '', place: 'An Bình Đông' },
  'land-office': {
    office: 'Văn phòng đăng ký đất đai tỉnh An Bình Đông',
    above: 'Ủy ban nhân dân tỉnh An Bình Đông',
    place: 'An Bình Đông',
  },
  'province-police': {
    office: 'Công an tỉnh An Bình Đông',
    above: 'Ủy ban nhân dân tỉnh An Bình Đông',
    place: 'An Bình Đông',
  },
} as const;

type HandOver = { readonly to: string; readonly at: string; readonly receiver: string };

/**
 * A scenario of the library as it is lived by, and what the forms say of its end; the rest follows
 * from what was handed in.
 */
export type FormCase = {
  readonly slug: string;
  readonly scenario: string;
  /** Found by the level of the procedure: the counter names nobody. */
  readonly decidedBy: keyof typeof AUTHORITIES;
  readonly answers?: { readonly [elementId: string]: Variables };
  readonly term: string;
  readonly fees: string;
  readonly partners: string;
  /** The first change of hands, on the day of receipt; null for none. */
  readonly handOver: HandOver | null;
  readonly end: string;
  readonly note: string;
  readonly isReturned?: true;
  readonly asks?: Asks;
  /** Form 03. */
  readonly refuses?: { readonly at: 'intake' | 'resolution'; readonly reason: string };
  /** Form 05 of 2025. */
  readonly stops?: { readonly number: string; readonly by: string; readonly reason: string };
};

const LAND = {
  slug: 'land-change',
  decidedBy: 'land-office',
  term: '08 ngày làm việc',
  fees:
    'Nghĩa vụ tài chính theo Thông báo của cơ quan thuế: Tổng của Thông báo; biết khi cơ quan ' +
    'thuế đã ra Thông báo',
  partners: 'Thuế cơ sở 1 tỉnh An Bình Đông; Chi nhánh Văn phòng đăng ký đất đai khu vực 1',
  handOver: {
    to: 'Chi nhánh Văn phòng đăng ký đất đai khu vực 1',
    at: '08 giờ 00 phút',
    receiver: 'Vũ Thanh Tùng',
  },
} as const;

const INVESTMENT = {
  slug: 'investment-approval',
  decidedBy: 'province',
  term: '136 giờ làm việc',
  fees: 'Không',
  partners:
    'Sở Xây dựng tỉnh An Bình Đông; Sở Nông nghiệp và Môi trường tỉnh An Bình Đông; Sở Tài chính ' +
    'tỉnh An Bình Đông; Công an tỉnh An Bình Đông; Sở Khoa học và Công nghệ tỉnh An Bình Đông',
  handOver: {
    to: 'Sở Tài chính tỉnh An Bình Đông',
    at: '08 giờ 00 phút',
    receiver: 'Trần Quốc Bảo',
  },
} as const;

const SCHOOL = {
  slug: 'school-transfer',
  decidedBy: 'province',
  term: '08 ngày làm việc',
  fees: 'Không',
  partners:
    'Sở Giáo dục và Đào tạo tỉnh An Bình Đông; Sở Giáo dục và Đào tạo thành phố Hưng Phú (nơi ' +
    'đi); Trường THPT Bình An (nơi đi); Trường THPT Tân Lộc (nơi đến)',
  handOver: {
    to: 'Trường THPT Tân Lộc (nơi đến)',
    at: '08 giờ 00 phút',
    receiver: 'Trần Thị Diệu Hiền',
  },
} as const;

/** Procedures whose forms nobody had compared, each in a state where a form applies. */
export const FORM_CASES: readonly FormCase[] = [
  {
    ...LAND,
    scenario: 'stopped-without-supplement',
    end: 'Dừng xử lý',
    note: 'Dừng xử lý',
    asks: {
      step: 'requestSupplement',
      items: ['Hợp đồng có chứng thực'],
      reason: 'Hợp đồng chưa chứng thực',
      within: 'P15WD',
      guideName: 'Trần Thị Mai Khanh',
    },
    stops: { number: '3/TB', by: UNIT, reason: 'Không bổ sung' },
  },
  {
    ...LAND,
    scenario: 'never-paid',
    end: 'Dừng xử lý',
    note: 'Dừng xử lý',
    stops: {
      number: '……/TB',
      by: UNIT,
      reason: 'Quá hạn nộp nghĩa vụ tài chính theo Thông báo của cơ quan thuế',
    },
  },
  {
    ...LAND,
    scenario: 'supplemented-then-refused',
    end: 'Trước hạn',
    note: 'Từ chối giải quyết',
    isReturned: true,
    refuses: { at: 'resolution', reason: 'Đất đang có tranh chấp' },
  },
  {
    ...INVESTMENT,
    scenario: 'stopped-without-supplement',
    end: 'Dừng xử lý',
    note: 'Dừng xử lý',
    asks: {
      step: 'dispatch',
      items: ['Giải trình về sự phù hợp với quy hoạch sử dụng đất', 'Tài liệu về nguồn vốn'],
      reason: '……',
      within: 'P15WD',
      guideName: 'Phạm Thị Út',
    },
    stops: { number: '2/TB', by: UNIT, reason: 'Không bổ sung' },
  },
  {
    ...INVESTMENT,
    scenario: 'silence-then-refused',
    answers: RETURNED,
    handOver: { ...INVESTMENT.handOver, at: '10 giờ 00 phút' },
    end: 'Trước hạn',
    note: 'Từ chối giải quyết',
    isReturned: true,
    refuses: {
      at: 'resolution',
      reason: 'Dự án không phù hợp quy hoạch sử dụng đất của tỉnh',
    },
  },
  {
    slug: 'death-bundle',
    scenario: 'stopped-without-supplement',
    decidedBy: 'commune',
    term: '18 ngày làm việc',
    fees: 'Không',
    partners: 'Sở Nội vụ tỉnh An Bình Đông; Bảo hiểm xã hội cơ sở 1 tỉnh An Bình Đông',
    handOver: null,
    end: 'Dừng xử lý',
    note: 'Dừng xử lý',
    asks: {
      step: 'intake',
      items: ['Giấy báo tử'],
      reason: '……',
      within: 'P15WD',
      guideName: 'Trần Thị Mai Khanh',
    },
    stops: { number: '4/TB', by: UNIT, reason: 'Không bổ sung' },
  },
  {
    ...SCHOOL,
    scenario: 'withdrawn',
    end: 'Công dân yêu cầu rút hồ sơ',
    note: 'Công dân yêu cầu rút hồ sơ',
    stops: { number: '……/TB', by: '{name}', reason: 'Không chuyển nơi ở nữa' },
  },
  {
    ...SCHOOL,
    scenario: 'between-provinces-refused',
    end: 'Trước hạn',
    note: 'Từ chối giải quyết',
    isReturned: true,
    refuses: { at: 'resolution', reason: 'Sở nơi đến không đồng ý' },
  },
  {
    slug: 'judicial-record',
    scenario: 'stopped-without-supplement',
    decidedBy: 'province-police',
    term: '05 ngày làm việc',
    fees: 'Phí cấp Phiếu lý lịch tư pháp: 200.000 đồng',
    partners: 'Tòa án nhân dân khu vực 1 tỉnh An Bình Đông; Thi hành án dân sự tỉnh An Bình Đông',
    handOver: {
      to: 'Công an tỉnh An Bình Đông',
      at: '08 giờ 00 phút',
      receiver: 'Mai Thị Kiều Oanh',
    },
    end: 'Dừng xử lý',
    note: 'Dừng xử lý',
    asks: {
      step: 'intake',
      items: ['Văn bản ủy quyền'],
      reason: '……',
      within: 'P15WD',
      guideName: 'Mai Thị Kiều Oanh',
    },
    stops: { number: '1/TB', by: 'Công an tỉnh An Bình Đông', reason: 'Không bổ sung' },
  },
  {
    slug: 'process-approval',
    scenario: 'approved',
    decidedBy: 'province',
    term: '10 ngày làm việc',
    fees: 'Không',
    partners: 'Sở Nội vụ tỉnh An Bình Đông',
    handOver: {
      to: 'Sở Nội vụ tỉnh An Bình Đông',
      at: '08 giờ 00 phút',
      receiver: 'Bùi Văn Khang',
    },
    end: 'Trước hạn',
    note: '',
    isReturned: true,
  },
];

/** What the counter refuses at once: the reason stands in the first step. */
export const REFUSED_AT_INTAKE = [
  ['land-change', 'rejected-at-intake', 'Đăng ký lần đầu, thuộc UBND cấp xã'],
  ['investment-approval', 'rejected', 'Thuộc thẩm quyền Thủ tướng Chính phủ'],
  ['death-bundle', 'rejected', 'Nơi cư trú cuối cùng ở xã khác'],
  ['judicial-record', 'rejected', 'Phiếu số 2 không được ủy quyền'],
] as const;
