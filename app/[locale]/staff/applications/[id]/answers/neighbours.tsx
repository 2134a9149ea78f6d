import { getLocale, getTranslations } from "next-intl/server";
import { Icon } from "#components/ui/icon";
import { paths } from "#lib/paths";
import { KeyCap } from "../../shortcuts/key-cap.tsx";
import type { LoadedApplication } from "../load.ts";

/** The place in "Unassigned or assigned to me", and the ones before and after. */
export async function Neighbours({ neighbours: { previous, next, place } }: Pick<LoadedApplication, "neighbours">) {
  const [t, locale] = await Promise.all([getTranslations("review.neighbours"), getLocale()]);
  if (!previous && !next && !place) return null;
  const to = paths(locale);
  return (
    <nav className="row meta" aria-label={t("label")}>
      {place ? <span className="num nb">{t("place", { position: String(place.position), of: String(place.of) })}</span> : null}
      {previous ? (
        <a className="tap" href={to.staffApplication(previous.id)} rel="prev" aria-keyshortcuts="k">
          <Icon name="arrow-left" size={14} />
          {previous.organisation} <KeyCap of="K" />
        </a>
      ) : null}
      {next ? (
        <a className="tap" href={to.staffApplication(next.id)} rel="next" aria-keyshortcuts="j">
          <KeyCap of="J" /> {next.organisation}
          <Icon name="arrow-right" size={14} />
        </a>
      ) : null}
    </nav>
  );
}
