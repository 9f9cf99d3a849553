/** What the receiving officer enters at the first step of a household business registration. */
export const INTAKE = {
  texts: {
    'Tên hộ kinh doanh': 'Tạp hóa Hường',
    'Địa chỉ trụ sở': 'Ấp 3, xã Bình An',
    'Ngành, nghề kinh doanh': 'Bán lẻ hàng tạp hóa',
    'Vốn kinh doanh': '100000000',
  },
  choices: { 'Đã đối chiếu bản chính': 'Có', 'Đã số hóa giấy tờ': 'Có' },
} as const;
