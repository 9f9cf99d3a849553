import { asId, type PersonId } from '../../engine/model/ids.ts';
import type { Person, Placement } from '../../engine/model/person.ts';
import type { Role } from '../contract/session.ts';
import { POST_ROLES } from '../policy/agencyPosts.ts';
import { LINKED_AGENCIES } from './linkedAgencies.ts';
import { agencyIdOf } from './province.ts';

/** The password of every demonstration account; printed at the start, served on loopback only. */
export const DEMONSTRATION_PASSWORD = 'LienThong@2026';

type Desk = {
  readonly username: string;
  readonly roles: readonly Role[];
  readonly agencyRole: string;
  readonly posts: readonly string[];
};

const COMMUNE_DESKS = {
  tiepnhan: { roles: ['RECEIVER'], agencyRole: 'one-stop', posts: ['receiver'] },
  traketqua: { roles: ['RETURNER'], agencyRole: 'one-stop', posts: ['returner'] },
  motcua: {
    roles: ['RECEIVER', 'RETURNER', 'ONE_STOP_HEAD'],
    agencyRole: 'one-stop',
    posts: ['receiver', 'returner', 'one-stop-head'],
  },
  truongmotcua: { roles: ['ONE_STOP_HEAD'], agencyRole: 'one-stop', posts: ['one-stop-head'] },
  chuyenvien: { roles: ['OFFICER'], agencyRole: 'division', posts: ['officer'] },
  lanhdaophong: { roles: ['DIVISION_HEAD'], agencyRole: 'division', posts: ['division-head'] },
  lanhdao: { roles: ['AUTHORITY_LEADER'], agencyRole: 'leader', posts: ['authority-leader'] },
  vanthu: { roles: ['CLERK'], agencyRole: 'clerk-office', posts: ['clerk'] },
  tuphap: { roles: ['OFFICER'], agencyRole: 'justice', posts: ['officer'] },
  congan: { roles: ['OFFICER'], agencyRole: 'police', posts: ['officer'] },
} as const satisfies Record<string, Omit<Desk, 'username'>>;

/** Made-up names by commune and desk. */
const COMMUNE_PEOPLE: readonly (readonly [string, keyof typeof COMMUNE_DESKS, string])[] = [
  ['binhan', 'tiepnhan', 'Trần Thị Mai Khanh'],
  ['binhan', 'traketqua', 'Lê Hoàng Phúc'],
  ['binhan', 'truongmotcua', 'Đặng Thị Thu Nguyệt'],
  ['binhan', 'chuyenvien', 'Nguyễn Văn Thuận'],
  ['binhan', 'lanhdaophong', 'Phạm Thị Ngọc Hạnh'],
  ['binhan', 'lanhdao', 'Đỗ Quốc Khải'],
  ['binhan', 'vanthu', 'Võ Thị Kim Yến'],
  ['binhan', 'tuphap', 'Huỳnh Tấn Lực'],
  ['thanhphu', 'motcua', 'Bùi Thị Thanh Trúc'],
  ['thanhphu', 'chuyenvien', 'Ngô Minh Đạt'],
  ['thanhphu', 'lanhdaophong', 'Dương Thị Hồng Nhung'],
  ['thanhphu', 'lanhdao', 'Trương Công Định'],
  ['thanhphu', 'vanthu', 'Lý Thị Bích Ngân'],
  ['thanhphu', 'tuphap', 'Mai Xuân Trường'],
  ['tanloc', 'motcua', 'Đinh Thị Thu Thảo'],
  ['tanloc', 'chuyenvien', 'Phan Hữu Nghĩa'],
  ['tanloc', 'lanhdaophong', 'Tô Thị Minh Châu'],
  ['tanloc', 'lanhdao', 'Hồ Vĩnh An'],
  ['tanloc', 'vanthu', 'Cao Thị Diễm My'],
  ['tanloc', 'tuphap', 'Lâm Chí Bảo'],
  ['binhan', 'congan', 'Nguyễn Trọng Nghĩa'],
  ['thanhphu', 'congan', 'Trịnh Văn Lâm'],
  ['tanloc', 'congan', 'Quách Thị Hoa'],
];

const PROVINCE_PEOPLE: readonly (Desk & { readonly name: string; readonly place: string })[] = [
  {
    username: 'caicach.tinh',
    name: 'Vũ Thị Hải Vân',
    place: 'tinh',
    roles: ['PROCEDURE_DESIGNER'],
    agencyRole: 'province-office',
    posts: ['procedure-designer'],
  },
  {
    username: 'kiemsoat.tinh',
    name: 'Đặng Thành Trung',
    place: 'tinh',
    roles: ['PROCEDURE_CONTROLLER'],
    agencyRole: 'province-office',
    posts: ['procedure-controller'],
  },
  {
    username: 'pheduyet.tinh',
    name: 'Nguyễn Thị Thanh Hương',
    place: 'tinh',
    roles: ['PROCEDURE_CONTROLLER'],
    agencyRole: 'province-office',
    posts: ['procedure-controller'],
  },
  {
    username: 'quantri.tinh',
    name: 'Kiều Anh Dũng',
    place: 'tinh',
    roles: ['SYSTEM_ADMIN'],
    agencyRole: 'province-office',
    posts: ['system-admin'],
  },
  {
    username: 'chuyenvien.vpubnd',
    name: 'Lưu Thị Cẩm Tú',
    place: 'tinh',
    roles: ['OFFICER'],
    agencyRole: 'province-office',
    posts: ['officer'],
  },
  {
    username: 'lanhdao.vpubnd',
    name: 'Âu Dương Khánh',
    place: 'tinh',
    roles: ['DIVISION_HEAD'],
    agencyRole: 'province-office',
    posts: ['division-head'],
  },
  {
    username: 'vanthu.vpubnd',
    name: 'Thạch Thị Sơn',
    place: 'tinh',
    roles: ['CLERK'],
    agencyRole: 'province-office',
    posts: ['clerk'],
  },
  {
    username: 'thue.coso1',
    name: 'Tạ Thị Phương Linh',
    place: 'thue',
    roles: ['TAX_OFFICER'],
    agencyRole: 'tax',
    posts: ['tax-officer'],
  },
];

/** Every person of the demonstration province, all with the same password. */
export function provincePeople(passwordHash: string): readonly Person[] {
  const communes = COMMUNE_PEOPLE.map(([place, desk, name]) =>
    toPerson({ ...COMMUNE_DESKS[desk], username: `${desk}.${place}`, name, place }, passwordHash),
  );
  const province = PROVINCE_PEOPLE.map((person) => toPerson(person, passwordHash));
  const linked = LINKED_AGENCIES.flatMap(({ role, desks }) =>
    desks.map(([post, username, name]) => {
      const roles = [POST_ROLES[post]];
      const desk = { username, name, place: 'tinh', roles, agencyRole: role, posts: [post] };
      return toPerson(desk, passwordHash);
    }),
  );
  return [...communes, ...province, ...linked];
}

function toPerson(
  desk: Desk & { readonly name: string; readonly place: string },
  passwordHash: string,
): Person {
  const agencyId = agencyIdOf(desk.place, desk.agencyRole);
  const placements = desk.posts.map((post): Placement => ({ agencyId, post }));
  return {
    personId: asId<PersonId>(`demo-${desk.username}`),
    username: desk.username,
    name: desk.name,
    passwordHash,
    roles: desk.roles,
    placements,
    status: 'active',
    isDemo: true,
  };
}
