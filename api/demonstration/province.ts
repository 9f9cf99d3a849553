import type { Agency } from '../../engine/model/agency.ts';
import { asId, type AgencyId } from '../../engine/model/ids.ts';
import { LINKED_AGENCIES, type LinkedAgency } from './linkedAgencies.ts';

/** A commune of the demonstration province; every name in it is made up. */
export type DemonstrationCommune = {
  readonly key: string;
  readonly number: string;
  readonly name: string;
};

/** The communes. Source of the set-up: two levels (province and commune) since 1 July 2025. */
export const COMMUNES: readonly DemonstrationCommune[] = [
  { key: 'binhan', number: '21', name: 'xã Bình An' },
  { key: 'thanhphu', number: '22', name: 'xã Thạnh Phú Đông' },
  { key: 'tanloc', number: '23', name: 'phường Tân Lộc' },
];

const PROVINCE = 'H99';
const PROVINCE_NAME = 'tỉnh An Bình Đông';

type AgencyLine = readonly [role: string, number: string, name: (commune: string) => string];

const COMMUNE_AGENCIES: readonly AgencyLine[] = [
  ['one-stop', '01', (commune) => `Trung tâm Phục vụ hành chính công ${commune}`],
  ['division', '02', (commune) => `Phòng Kinh tế ${commune}`],
  ['leader', '03', (commune) => `Lãnh đạo Ủy ban nhân dân ${commune}`],
  ['clerk-office', '04', (commune) => `Văn thư Ủy ban nhân dân ${commune}`],
  ['justice', '05', (commune) => `Tư pháp – Hộ tịch ${commune}`],
  ['police', '06', (commune) => `Công an ${commune}`],
];

/** Id of an agency of the province: "h99" with its place and role. */
export function agencyIdOf(place: string, role: string): AgencyId {
  return asId<AgencyId>(`h99-${place}-${role}`);
}

/** Every agency of the demonstration province, parents first. */
export function provinceAgencies(): readonly Agency[] {
  return [
    ...provinceLevel(),
    ...COMMUNES.flatMap(communeLevel),
    taxOffice(),
    ...LINKED_AGENCIES.map(toLinked),
  ];
}

function provinceLevel(): readonly Agency[] {
  const base = { level: 'province', unitCode: PROVINCE, servesUnitCodes: [] } as const;
  const province = agencyIdOf('tinh', 'province');
  return [
    {
      ...base,
      agencyId: province,
      code: PROVINCE,
      name: `Ủy ban nhân dân ${PROVINCE_NAME}`,
      kind: 'province',
      parentId: null,
    },
    {
      ...base,
      agencyId: agencyIdOf('tinh', 'province-office'),
      code: `${PROVINCE}.01`,
      name: `Văn phòng Ủy ban nhân dân ${PROVINCE_NAME}`,
      kind: 'province-office',
      parentId: province,
    },
    {
      ...base,
      agencyId: agencyIdOf('tinh', 'one-stop'),
      code: `${PROVINCE}.02`,
      name: `Trung tâm Phục vụ hành chính công ${PROVINCE_NAME}`,
      kind: 'one-stop',
      parentId: province,
    },
  ];
}

function communeLevel(commune: DemonstrationCommune): readonly Agency[] {
  const unitCode = `${PROVINCE}.${commune.number}`;
  const base = { level: 'commune', unitCode, servesUnitCodes: [] } as const;
  const authority: Agency = {
    ...base,
    agencyId: agencyIdOf(commune.key, 'commune'),
    code: unitCode,
    name: `Ủy ban nhân dân ${commune.name}`,
    kind: 'commune',
    parentId: agencyIdOf('tinh', 'province'),
  };
  const units = COMMUNE_AGENCIES.map(([role, number, nameOf]): Agency => ({
    ...base,
    agencyId: agencyIdOf(commune.key, role),
    code: `${unitCode}.${number}`,
    name: nameOf(commune.name),
    kind: role,
    parentId: authority.agencyId,
  }));
  return [authority, ...units];
}

function taxOffice(): Agency {
  return {
    agencyId: agencyIdOf('thue', 'tax'),
    code: `${PROVINCE}.90`,
    name: `Thuế cơ sở 1 ${PROVINCE_NAME}`,
    kind: 'tax',
    level: 'branch',
    parentId: null,
    unitCode: `${PROVINCE}.90`,
    servesUnitCodes: servedUnits(),
  };
}

/** A department belongs to the province; what serves the communes has a territory of its own. */
function toLinked({ role, number, name, level }: LinkedAgency): Agency {
  const code = `${PROVINCE}.${number}`;
  const base = { agencyId: agencyIdOf('tinh', role), code, name, kind: role, level };
  return level === 'province'
    ? {
        ...base,
        parentId: agencyIdOf('tinh', 'province'),
        unitCode: PROVINCE,
        servesUnitCodes: [],
      }
    : { ...base, parentId: null, unitCode: code, servesUnitCodes: servedUnits() };
}

/** A dossier may be received in a commune or at the centre of the province. */
function servedUnits(): readonly string[] {
  return [PROVINCE, ...COMMUNES.map((commune) => `${PROVINCE}.${commune.number}`)];
}
