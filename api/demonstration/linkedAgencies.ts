import type { Agency } from '../../engine/model/agency.ts';
import type { POST_ROLES } from '../policy/agencyPosts.ts';

type Desk = readonly [post: keyof typeof POST_ROLES, username: string, name: string];

/**
 * An agency outside the communes that takes part in the procedures of the library, with its people;
 * every name is made up. `level` branch: it serves all communes.
 */
export type LinkedAgency = {
  readonly role: string;
  readonly number: string;
  readonly name: string;
  readonly level: Exclude<Agency['level'], 'commune'>;
  readonly desks: readonly Desk[];
};

/** The departments of the province, and the offices and schools that serve its communes. */
export const LINKED_AGENCIES: readonly LinkedAgency[] = [
  {
    role: 'province-leader',
    number: '03',
    name: 'Lãnh đạo Ủy ban nhân dân tỉnh An Bình Đông',
    level: 'province',
    desks: [['authority-leader', 'lanhdao.tinh', 'Hoàng Đức Thắng']],
  },
  {
    role: 'finance',
    number: '04',
    name: 'Sở Tài chính tỉnh An Bình Đông',
    level: 'province',
    desks: [
      ['officer', 'chuyenvien.taichinh', 'Nguyễn Thị Lan Chi'],
      ['division-head', 'lanhdaophong.taichinh', 'Trần Quốc Bảo'],
      ['authority-leader', 'lanhdao.taichinh', 'Lê Minh Tâm'],
      ['clerk', 'vanthu.taichinh', 'Phạm Thị Út'],
    ],
  },
  {
    role: 'home-affairs',
    number: '05',
    name: 'Sở Nội vụ tỉnh An Bình Đông',
    level: 'province',
    desks: [
      ['officer', 'chuyenvien.noivu', 'Bùi Văn Khang'],
      ['authority-leader', 'lanhdao.noivu', 'Đỗ Thị Thu Hà'],
    ],
  },
  {
    role: 'construction',
    number: '06',
    name: 'Sở Xây dựng tỉnh An Bình Đông',
    level: 'province',
    desks: [['officer', 'chuyenvien.xaydung', 'Võ Thành Nhân']],
  },
  {
    role: 'environment',
    number: '07',
    name: 'Sở Nông nghiệp và Môi trường tỉnh An Bình Đông',
    level: 'province',
    desks: [['officer', 'chuyenvien.moitruong', 'Huỳnh Thị Mỹ Linh']],
  },
  {
    role: 'science',
    number: '08',
    name: 'Sở Khoa học và Công nghệ tỉnh An Bình Đông',
    level: 'province',
    desks: [['officer', 'chuyenvien.khoahoc', 'Ngô Gia Bách']],
  },
  {
    role: 'culture',
    number: '09',
    name: 'Sở Văn hóa, Thể thao và Du lịch tỉnh An Bình Đông',
    level: 'province',
    desks: [
      ['officer', 'chuyenvien.vanhoa', 'Dương Thị Quỳnh Anh'],
      ['authority-leader', 'lanhdao.vanhoa', 'Trương Văn Lộc'],
    ],
  },
  {
    role: 'education',
    number: '10',
    name: 'Sở Giáo dục và Đào tạo tỉnh An Bình Đông',
    level: 'province',
    desks: [['officer', 'chuyenvien.giaoduc', 'Lý Hồng Sơn']],
  },
  {
    role: 'province-police',
    number: '11',
    name: 'Công an tỉnh An Bình Đông',
    level: 'province',
    desks: [
      ['receiver', 'tiepnhan.congan', 'Mai Thị Kiều Oanh'],
      ['officer', 'canbo.congan', 'Đinh Công Minh'],
      ['authority-leader', 'lanhdao.congan', 'Phan Hữu Trí'],
      ['returner', 'traketqua.congan', 'Tô Văn Hiếu'],
    ],
  },
  {
    role: 'land-office',
    number: '12',
    name: 'Văn phòng đăng ký đất đai tỉnh An Bình Đông',
    level: 'province',
    desks: [['authority-leader', 'lanhdao.datdai', 'Hồ Thị Kim Ngọc']],
  },
  {
    role: 'court',
    number: '92',
    name: 'Tòa án nhân dân khu vực 1 tỉnh An Bình Đông',
    level: 'branch',
    desks: [['officer', 'canbo.toaan', 'Cao Minh Đức']],
  },
  {
    role: 'enforcement',
    number: '93',
    name: 'Thi hành án dân sự tỉnh An Bình Đông',
    level: 'branch',
    desks: [['officer', 'canbo.thihanhan', 'Lâm Thị Hồng']],
  },
  {
    role: 'land-branch',
    number: '94',
    name: 'Chi nhánh Văn phòng đăng ký đất đai khu vực 1',
    level: 'branch',
    desks: [
      ['officer', 'chuyenvien.datdai', 'Vũ Thanh Tùng'],
      ['division-head', 'lanhdaophong.datdai', 'Đặng Thị Bích Thủy'],
    ],
  },
  {
    role: 'insurance',
    number: '95',
    name: 'Bảo hiểm xã hội cơ sở 1 tỉnh An Bình Đông',
    level: 'branch',
    desks: [
      ['officer', 'chuyenvien.bhxh', 'Kiều Thị Nga'],
      ['authority-leader', 'lanhdao.bhxh', 'Tạ Văn Phước'],
    ],
  },
  {
    role: 'school-from',
    number: '96',
    name: 'Trường THPT Bình An (nơi đi)',
    level: 'branch',
    desks: [['authority-leader', 'hieutruong.binhan', 'Nguyễn Thế Vinh']],
  },
  {
    role: 'school-to',
    number: '97',
    name: 'Trường THPT Tân Lộc (nơi đến)',
    level: 'branch',
    desks: [
      ['officer', 'tuyensinh.tanloc', 'Trần Thị Diệu Hiền'],
      ['authority-leader', 'hieutruong.tanloc', 'Phùng Văn Quý'],
    ],
  },
  {
    role: 'education-from',
    number: '98',
    name: 'Sở Giáo dục và Đào tạo thành phố Hưng Phú (nơi đi)',
    level: 'branch',
    desks: [['officer', 'giaoduc.hungphu', 'Châu Thị Ánh Tuyết']],
  },
];
