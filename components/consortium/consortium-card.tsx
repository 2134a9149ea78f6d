import type { ReactNode } from "react";
import type { Sector } from "#domain/organisations/state";
import { CoverageStrip } from "./coverage-strip.tsx";

export type ConsortiumCardView = {
  href: string;
  title: string;
  /** What it is for, in a sentence. */
  aim?: ReactNode;
  has: readonly Sector[];
  lacks: readonly Sector[];
  /** Coverage in words: "medical devices, healthcare; missing: e-health". */
  coverage: string;
  /** "Missing: e-health · Seats still open for: healthcare", or what else is to be said first. */
  missing?: string | undefined;
  /** "11 of 14 seats". */
  seats?: string | undefined;
  /** The call that it answers, and when that closes. */
  call?: ReactNode;
  /** Why it is for the reader. */
  why?: ReactNode;
  /** "Closes in 18 days, 13 Dec 2026 17:00 Brussels". */
  deadline?: { text: string; near: boolean } | undefined;
  /** A state, a source, open roles. */
  meta?: ReactNode;
  /** The heading that fits under those of the page. */
  heading?: "h2" | "h3" | undefined;
};

export function ConsortiumCard({
  href,
  title,
  aim,
  has,
  lacks,
  coverage,
  missing,
  seats,
  call,
  why,
  deadline,
  meta,
  heading: Heading = "h3",
}: ConsortiumCardView) {
  return (
    <article className="card org">
      <Heading>
        <a href={href}>{title}</a>
      </Heading>
      {aim ? <p className="wrap-anywhere">{aim}</p> : null}
      <CoverageStrip has={has} lacks={lacks} label={coverage} />
      {missing || seats ? (
        <p className="num">
          {missing ? <b className="block text-ink">{missing}</b> : null}
          {seats}
        </p>
      ) : null}
      {deadline ? <p className={`meta num ${deadline.near ? "deadline" : "font-semibold"}`}>{deadline.text}</p> : null}
      {call}
      {meta ? <p className="meta">{meta}</p> : null}
      {why}
    </article>
  );
}
