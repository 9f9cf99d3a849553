import { create } from 'zustand';

/** Whether the last session ended by itself, so that the login can say so. */
export const useSessionState = create<{ readonly hasExpired: boolean }>(() => ({
  hasExpired: false,
}));
