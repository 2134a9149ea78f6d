import type { ReactNode } from "react";

/** A mark of catalogues around words that stay on one line, as long as the line holds them. */
export const unbroken = (words: ReactNode) => <span className="whole">{words}</span>;

/** The same for a list: it breaks between its entries only, so that "e-health" stays whole. */
export const eachUnbroken = (words: ReactNode) =>
  String(words)
    .split(/(?<=,) /)
    .flatMap((word, n) => [
      n > 0 ? " " : null,
      <span className="whole" key={word}>
        {word}
      </span>,
    ]);

/** Words of which those in brackets stay on one line, so that "(SHA-256)" does not break at its hyphen. */
export const bracketsUnbroken = (text: string) =>
  text.split(/(\([^)]*\)\S*)/).map((part) =>
    part.startsWith("(") ? (
      <span className="whole" key={part}>
        {part}
      </span>
    ) : (
      part
    ),
  );
