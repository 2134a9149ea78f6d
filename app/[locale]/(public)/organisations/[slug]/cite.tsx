/** The number of the source that states something, as a link to it. */
export const Cite = ({ n, label }: { n: number | undefined; label: string }) =>
  n ? (
    <a className="cite" href={`#source-${n}`} aria-label={`${n}: ${label}`}>
      {n}
    </a>
  ) : null;
