import type { Agency } from './agency.ts';
import { foldText } from './foldText.ts';
import type { ListedFacts } from './listedFacts.ts';
import { namesCommune } from './namesCommune.ts';

/** What is read of an agency; the ids of a page are plain texts. */
type Unit = Pick<Agency, 'name' | 'kind' | 'level'> & {
  readonly agencyId: string;
  readonly parentId: string | null;
};

/** Where a dossier comes in, among which agencies, and the applicant's address. */
type Place<One> = {
  readonly receiving: One;
  readonly agencies: readonly One[];
  readonly address: string;
};

/**
 * The authority that decides a dossier when nobody names another one; pure.
 *
 * That of the counter, when the procedure has its level or has none. A procedure of the province
 * that comes in at a commune goes to the province: to the department that `lt:competentAgency`
 * names there, if it names exactly one. A procedure of the communes that comes in at the province
 * goes to the commune in the applicant's address; null when that names none or several.
 */
export function defaultAuthority<One extends Unit>(
  { levels, competentAgency }: Pick<ListedFacts, 'levels' | 'competentAgency'>,
  { receiving, agencies, address }: Place<One>,
): One | null {
  const parentOf = ({ parentId }: Unit) => agencies.find(({ agencyId }) => agencyId === parentId);
  const own = parentOf(receiving) ?? receiving;
  const isOwn = levels.length === 0 || levels.includes(own.level);
  const decidesAt = (province: One) =>
    departmentOf(province, agencies, competentAgency) ?? province;
  if (isOwn && own.level === 'commune') return own;
  if (isOwn || levels.includes('province')) {
    return decidesAt(own.kind === 'province' ? own : (parentOf(own) ?? own));
  }
  return levels.includes('commune') ? communeOf(address, agencies) : own;
}

function communeOf<One extends Unit>(address: string, agencies: readonly One[]): One | null {
  const communes = agencies.filter(({ kind }) => kind === 'commune');
  return onlyOf(communes.filter(({ name }) => namesCommune(address, name)));
}

/** "Công an tỉnh" names "Công an tỉnh An Bình Đông". */
function departmentOf<One extends Unit>(
  province: One,
  agencies: readonly One[],
  competentAgency: string | null,
): One | null {
  if (competentAgency === null) return null;
  const words = foldText(competentAgency.trim());
  const named = agencies.filter(
    ({ parentId, name }) =>
      parentId === province.agencyId && `${foldText(name)} `.startsWith(`${words} `),
  );
  return onlyOf(named);
}

function onlyOf<One>(list: readonly One[]): One | null {
  return list.length === 1 ? (list[0] ?? null) : null;
}
