import { expect, it } from 'vitest';
import { convertJuel } from '../../../../engine/parse/convertJuel.ts';

it.each([
  ['${approved}', 'approved'],
  ['#{approved}', 'approved'],
  ['${!approved}', 'not(approved)'],
  ['${not approved}', 'not(approved)'],
  ["${kind == 'a'}", 'kind = "a"'],
  ['${kind eq "a"}', 'kind = "a"'],
  ['${fee >= 1000.5 && fee lt 2000}', 'fee >= 1000.5 and fee < 2000'],
  ['${a || !(b && c)}', 'a or not((b and c))'],
  ['${owner.age != null}', 'owner.age != null'],
  ['${balance > -1}', 'balance > -1'],
  ['${total - paid - 1 > -fee}', 'total - paid - 1 > -fee'],
  ['${a ? b : c}', 'if a then b else c'],
  ['${a > 1 ? b : (c ? 1 : 2) == d}', 'if a > 1 then b else (if c then 1 else 2) = d'],
  [
    '${nrOfCompletedInstances / nrOfInstances >= 0.6}',
    'numberOfCompletedInstances / numberOfInstances >= 0.6',
  ],
  ['${kết_quả == true}', 'kết_quả = true'],
])('%s is %s in FEEL', (text, feel) => {
  expect(convertJuel(text)).toBe(feel);
});

it.each([
  ['${bean.check(kind)}'],
  ['${empty list}'],
  ['${a + b}'],
  ['${a == b == c}'],
  ['${list[0]}'],
  ['${a ? b}'],
  ['${a ? b : }'],
  ["${-'a'}"],
  ['${-!a}'],
  ['${a} and ${b}'],
  ['${(a}'],
  ['${}'],
  ['${if}'],
  ["${kind == 'it\\'s'}"],
  [`\${${'!'.repeat(2_000)}a}`],
  ['approved'],
])('%s is not rewritten', (text) => {
  expect(convertJuel(text)).toBeNull();
});
