import type { ReactNode } from "react";

/** One narrow card in the middle of the page, for a page that asks one thing. */
export const Sheet = ({ children }: { children: ReactNode }) => <section className="card one-thing">{children}</section>;

/** What is below the one thing: other ways on. */
export const SheetMore = ({ children }: { children: ReactNode }) => <div className="border-line border-t pt-4">{children}</div>;
