import type { ReactNode } from "react";

/** The marks that a long text in a catalogue may carry. */
export const proseTags = {
  p: (words: ReactNode) => <p>{words}</p>,
  ul: (words: ReactNode) => <ul>{words}</ul>,
  li: (words: ReactNode) => <li>{words}</li>,
  b: (words: ReactNode) => <b>{words}</b>,
};

/** A mark that is a link. */
export const linkTag = (href: string) => (words: ReactNode) => <a href={href}>{words}</a>;
