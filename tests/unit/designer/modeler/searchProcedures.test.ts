import { describe, expect, it } from 'vitest';

import { searchProcedures } from '../../../../designer/modeler/searchProcedures.ts';

const row = (code: string, name: string, field: string) => ({
  procedureId: code,
  code,
  name,
  field,
  isPart: false,
  callableAs: [],
  inForce: null,
  stopped: null,
  draft: null,
});
const ROWS = [
  row('1.001612', 'Đăng ký thành lập hộ kinh doanh', 'Hộ kinh doanh'),
  row('2.000815', 'Chứng thực bản sao từ bản chính', 'Chứng thực'),
];

describe('searchProcedures', () => {
  it('finds words without their marks, in any order', () => {
    expect(searchProcedures(ROWS, 'kinh doanh dang ky').map(({ code }) => code)).toEqual([
      '1.001612',
    ]);
  });

  it('finds by a part of the code', () => {
    expect(searchProcedures(ROWS, '000815')).toHaveLength(1);
  });

  it('gives all for an empty search and none for a strange word', () => {
    expect(searchProcedures(ROWS, ' ')).toHaveLength(2);
    expect(searchProcedures(ROWS, 'xây dựng')).toHaveLength(0);
  });
});
