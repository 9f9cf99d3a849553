/** Names that drawings and scenarios share. */
export const NAMES = {
  variables: ['b0', 'b1', 'b2', 'b3'],
  messages: ['m0', 'm1'],
  signals: ['s0', 's1'],
  errors: ['E0', 'E1'],
  escalations: ['C0', 'C1'],
} as const;
