// The mark of Assent: two equal bars, since refusing weighs as much as accepting.
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <rect width="24" height="24" rx="6" />
      <path d="M6.5 9.5h11M6.5 14.5h11" />
    </svg>
  );
}
