/** The mark of the program: two agencies and the dossier that passes between them. */
export function Emblem() {
  return (
    <svg width="34" height="22" viewBox="0 0 34 22" aria-hidden="true">
      <path d="M6 11h22" stroke="#e0b84c" strokeWidth="3" strokeLinecap="round" />
      <circle cx="6" cy="11" r="5" fill="#ffffff" />
      <circle cx="28" cy="11" r="5" fill="#cf3f4b" />
    </svg>
  );
}
