import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { provinceAgencies } from '../../../../api/demonstration/province.ts';
import { provincePeople } from '../../../../api/demonstration/provincePeople.ts';
import { presentProblem } from '../../../../engine/check/texts/presentProblem.ts';
import type { Person } from '../../../../engine/model/person.ts';
import type { Definitions } from '../../../../engine/model/process.ts';
import { parseDefinitions } from '../../../../engine/parse/parseDefinitions.ts';
import { findUnstaffed } from '../../../../engine/run/findUnstaffed.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const FILE = join(ROOT, 'procedures/compensation-deduction/process.bpmn');
const agencies = provinceAgencies();
const people = provincePeople('');
let definitions: Definitions;

beforeAll(async () => {
  const parsed = await parseDefinitions(readFileSync(FILE, 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  definitions = parsed.value;
});

function isClerk({ placements }: Person): boolean {
  return placements.some(({ post }) => post === 'clerk');
}

it('a procedure whose posts are all held finds nothing', () => {
  expect(findUnstaffed(definitions, { agencies, people })).toEqual([]);
});

it('a post that no active person holds is told once, with its step', () => {
  const blocked = people.map((it): Person => (isClerk(it) ? { ...it, status: 'blocked' } : it));

  const found = findUnstaffed(definitions, { agencies, people: blocked });

  expect(found.map(({ rule, severity, elementId }) => [rule, severity, elementId])).toEqual([
    ['nobody-eligible', 'error', 'issue'],
  ]);
  expect(presentProblem(found[0]!).vi).toContain('“Văn thư” (Văn thư Ủy ban nhân dân xã Bình An)');
});

it('one vacancy among several agencies of a role does not stop the procedure', () => {
  const [first] = people.filter(isClerk);

  const found = findUnstaffed(definitions, {
    agencies,
    people: people.filter((it) => it !== first),
  });

  expect(found).toEqual([]);
});

it('a place where one person alone appraises and approves is told', () => {
  const isIn = ({ placements }: Person, place: string): boolean =>
    placements.some(({ agencyId }) => agencyId.startsWith(`h99-${place}-`));
  const theirs = people.filter((it) => isIn(it, 'binhan')).flatMap((it) => it.placements);
  const alone = people
    .filter((it) => !isIn(it, 'binhan'))
    .concat({ ...people[0]!, placements: theirs });

  const found = findUnstaffed(definitions, { agencies, people: alone });

  expect(found.map(({ rule, elementId }) => [rule, elementId])).toEqual([
    ['only-one-eligible', 'approve'],
  ]);
  expect(found[0]?.facts['agency']).toBe('Ủy ban nhân dân xã Bình An');
});
