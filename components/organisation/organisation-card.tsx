import type { ReactNode } from "react";
import type { Sector } from "#domain/organisations/state";
import { Logo } from "../ui/logo.tsx";
import { Strip } from "../ui/strip.tsx";
import { Tag } from "../ui/tag.tsx";

export type OrganisationCardView = {
  href: string;
  name: string;
  /** The name as it is shown, may carry <mark>. */
  shownName?: ReactNode;
  sectors: readonly Sector[];
  /** The sectors in words. */
  sectorWords: string;
  /** Its short description, may carry <mark>. */
  short?: ReactNode;
  /** What it offers and needs, each with its mark. */
  stated?: { mark: string; text: ReactNode }[];
  /** Why a search found it. */
  reason?: ReactNode;
  /** Kind, place, when it was updated, joined with BETWEEN_PARTS. */
  meta: ReactNode;
  /** A box that takes it into a comparison. */
  pick?: ReactNode;
  /** Its own picture, where it has one. */
  logo?: { src: string; altText: string } | undefined;
  /** The heading that fits under those of the page. */
  heading?: "h2" | "h3" | undefined;
};

export function OrganisationCard({
  href,
  name,
  shownName = name,
  sectors,
  sectorWords,
  short,
  stated = [],
  reason,
  meta,
  pick,
  logo,
  heading: Heading = "h3",
}: OrganisationCardView) {
  return (
    <article className="card org">
      <div className="head">
        {logo ? (
          // biome-ignore lint/performance/noImgElement: the component of Next needs a script.
          <img className="logo" src={logo.src} alt={logo.altText} width={44} height={44} loading="lazy" />
        ) : (
          <Logo name={name} />
        )}
        <Heading>
          <a href={href}>{shownName}</a>
        </Heading>
      </div>
      <Strip on={sectors} label={sectorWords} />
      {short ? <p>{short}</p> : null}
      {stated.map(({ mark, text }) => (
        <p key={mark} className="stated">
          <Tag strong>{mark}</Tag> {text}
        </p>
      ))}
      {reason ? <p className="meta">{reason}</p> : null}
      <p className="meta">{meta}</p>
      {pick}
    </article>
  );
}
