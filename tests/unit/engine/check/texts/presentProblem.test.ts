import { expect, it } from 'vitest';
import { RULES } from '../../../../../engine/check/checkDefinitions.ts';
import { elementNames } from '../../../../../engine/check/texts/elementNames.ts';
import { en } from '../../../../../engine/check/texts/en.ts';
import { enWords } from '../../../../../engine/check/texts/enWords.ts';
import { presentProblem } from '../../../../../engine/check/texts/presentProblem.ts';
import { vi } from '../../../../../engine/check/texts/vi.ts';
import { viWords } from '../../../../../engine/check/texts/viWords.ts';
import type { Problem } from '../../../../../engine/model/problem.ts';
import { drawing, task } from '../processBuilder.ts';

const problem = (rule: string, facts: Problem['facts'] = {}): Problem => ({
  rule,
  severity: 'error',
  elementId: 'Task_1',
  facts,
  path: [],
});

it('a problem is told with the name of its element', () => {
  const process = drawing([task('Task_1', null, { name: 'Thẩm định' })], []);
  const definitions = {
    id: 'd',
    processes: [process],
    messageFlows: [],
    pools: [],
    messageKeys: [],
    findings: [],
  };

  const told = presentProblem(
    problem('user-task-has-performer', { missing: 'both' }),
    elementNames(definitions),
  );

  expect(told).toEqual({
    vi: 'Bước “Thẩm định” chưa có người thực hiện: chọn cơ quan và chức danh.',
    en: 'Nobody is named to do the step “Thẩm định”: choose agency and post.',
  });
});

it('an element without a name is called by its id', () => {
  expect(presentProblem(problem('dead-element')).en).toContain('“Task_1”');
});

it('working minutes are told as days of eight hours, hours and minutes', () => {
  const facts = { sumMinutes: 480 * 3 + 90, termMinutes: 1_440 };
  const { vi: vietnamese, en: english } = presentProblem(
    problem('budget-exceeds-legal-term', facts),
  );

  expect(vietnamese).toContain('3 ngày làm việc 1 giờ 30 phút');
  expect(english).toContain('3 working days 1 hour 30 minutes');
});

it('the place in the file is told where it is known', () => {
  const placed = { ...problem('xml-doctype'), line: 3, column: 7 };

  const { vi: vietnamese, en: english } = presentProblem(placed);

  expect(vietnamese).toContain('không được nhận (dòng 3, cột 7): hãy bỏ khai báo này.');
  expect(english).toContain('not accepted (line 3, column 7): remove the declaration.');
});

it('every rule has a sentence, and both languages have the same ones', () => {
  const sentences = Object.keys(vi);

  expect(RULES.map(({ id }) => id).filter((id) => !sentences.includes(id))).toEqual([]);
  expect(Object.keys(en)).toEqual(sentences);
  expect(Object.keys(enWords)).toEqual(Object.keys(viWords));
});

const FACTS = {
  count: 2,
  kind: 'cycle',
  text: 'P',
  example: 'not(x)',
  agency: 'UBND',
  step: 'Ký',
  appraisingStep: 'Thẩm định',
  post: 'clerk',
  appraisingId: 'Task_2',
};

it.each(Object.keys(vi))('%s is told as one or more whole sentences in both languages', (rule) => {
  const { vi: vietnamese, en: english } = presentProblem(problem(rule, FACTS));

  expect(vietnamese).toMatch(/^[\p{Lu}“0-9].*\.$/u);
  expect(english).toMatch(/^[\p{Lu}“0-9].*\.$/u);
  expect(vietnamese).not.toBe(english);
});
