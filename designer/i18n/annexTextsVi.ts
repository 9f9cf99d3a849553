/** Vietnamese texts of the annex as it is printed: an official text, so there is no other one. */
export const annexTextsVi = {
  title: 'QUY TRÌNH NỘI BỘ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH',
  basis: 'Căn cứ: {{basis}}',
  version: 'Quy trình điện tử {{code}}, phiên bản {{number}}, áp dụng từ {{day}}.',
  hash: 'Mã kiểm (SHA-256) của phiên bản đang thực thi: {{hash}}',
  draft: 'DỰ THẢO – chưa công bố, chưa có phiên bản quy trình điện tử.',
  draftFile: 'du-thao',
  versionFile: 'phien-ban-{{number}}',
} as const;
