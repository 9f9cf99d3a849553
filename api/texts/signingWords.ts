/** Names in the certificate that a demonstration makes for itself. */
export const SIGNING_WORDS = {
  /** Begins every such name, so that nobody takes it for a real one. */
  testMark: 'CHỨNG THƯ THỬ NGHIỆM',
  testName: 'Tỉnh minh họa',
} as const;
