import { expect, test } from 'vitest';
import { spelledDong } from '../../../../api/texts/spelledDong.ts';

test.each([
  [0, 'Không đồng', 'Zero đồng'],
  [5, 'Năm đồng', 'Five đồng'],
  [15, 'Mười lăm đồng', 'Fifteen đồng'],
  [21, 'Hai mươi mốt đồng', 'Twenty-one đồng'],
  [25, 'Hai mươi lăm đồng', 'Twenty-five đồng'],
  [105, 'Một trăm linh năm đồng', 'One hundred five đồng'],
  [1_000, 'Một nghìn đồng', 'One thousand đồng'],
  [75_500, 'Bảy mươi lăm nghìn năm trăm đồng', 'Seventy-five thousand five hundred đồng'],
  [100_000, 'Một trăm nghìn đồng', 'One hundred thousand đồng'],
  [1_000_005, 'Một triệu không trăm linh năm đồng', 'One million five đồng'],
  [20_000_000, 'Hai mươi triệu đồng', 'Twenty million đồng'],
  [
    21_011_001,
    'Hai mươi mốt triệu không trăm mười một nghìn không trăm linh một đồng',
    'Twenty-one million eleven thousand one đồng',
  ],
  [1_000_000_000, 'Một tỷ đồng', 'One billion đồng'],
  [2_000_300_000, 'Hai tỷ ba trăm nghìn đồng', 'Two billion three hundred thousand đồng'],
  [1_500_000_000_000, 'Một nghìn năm trăm tỷ đồng', 'One trillion five hundred billion đồng'],
])('%i is written out as a receipt does', (amountDong, vi, en) => {
  expect(spelledDong(amountDong)).toEqual({ vi, en });
});
