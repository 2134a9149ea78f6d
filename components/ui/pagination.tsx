import type { ReactNode } from "react";

/** Which pages a pager names: the first, the last, and those around the present one. */
export function pagesAround(page: number, last: number): number[] {
  const near = [1, 2, page - 1, page, page + 1, last - 1, last].filter((n) => n >= 1 && n <= last);
  return [...new Set(near)].sort((a, b) => a - b);
}

type Words = { label: string; position: string; previous: string; next: string };

/** Links to the pages of a list. `words.position` is "Page 2 of 9" in the reader's language. */
export function Pagination({
  page,
  last,
  hrefOf,
  words,
  children,
}: {
  page: number;
  last: number;
  hrefOf: (page: number) => string;
  words: Words;
  children?: ReactNode;
}) {
  return (
    <nav className="pager" aria-label={words.label}>
      <span className="meta num">{words.position}</span>
      {last > 1 ? (
        <ul className="num">
          {page > 1 ? <Step href={hrefOf(page - 1)} rel="prev" text={words.previous} /> : null}
          {pagesAround(page, last).map((n, at, named) => (
            <li key={n} className={at > 0 && named[at - 1] !== n - 1 ? "n gap" : "n"}>
              {n === page ? <span aria-current="page">{n}</span> : <a href={hrefOf(n)}>{n}</a>}
            </li>
          ))}
          {page < last ? <Step href={hrefOf(page + 1)} rel="next" text={words.next} /> : null}
        </ul>
      ) : null}
      {children}
    </nav>
  );
}

const Step = ({ href, rel, text }: { href: string; rel: "prev" | "next"; text: string }) => (
  <li>
    <a href={href} rel={rel}>
      {text}
    </a>
  </li>
);
