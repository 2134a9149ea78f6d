/** A path as an icon is drawn: hidden from readers, in the colour of its text. Scripts that are given the path need no others. */
export const IconPath = ({ d, size = 18 }: { d: string; size?: number }) => (
  <svg
    aria-hidden="true"
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <path d={d} />
  </svg>
);
