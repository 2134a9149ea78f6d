import { getTranslations } from "next-intl/server";
import { Icon } from "#components/ui/icon";
import { KeyCap } from "../../shortcuts/key-cap.tsx";
import type { LoadedBeside } from "../load-beside.ts";
import { reviewPlaces } from "../review-place.ts";

/** The place in the list that is beside it, and the ones before and after. */
export async function Neighbours({ neighbours: { previous, next, place } }: Pick<LoadedBeside, "neighbours">) {
  const [t, places] = await Promise.all([getTranslations("review.neighbours"), reviewPlaces()]);
  if (!previous && !next && !place) return null;
  return (
    <nav className="row meta" aria-label={t("label")}>
      {place ? <span className="num nb">{t("place", { position: String(place.position), of: String(place.of) })}</span> : null}
      {previous ? (
        <a className="tap" href={places.application(previous.id, previous.page)} rel="prev" aria-keyshortcuts="k">
          <Icon name="arrow-left" size={14} />
          {previous.organisation} <KeyCap of="K" />
        </a>
      ) : null}
      {next ? (
        <a className="tap" href={places.application(next.id, next.page)} rel="next" aria-keyshortcuts="j">
          <KeyCap of="J" /> {next.organisation}
          <Icon name="arrow-right" size={14} />
        </a>
      ) : null}
    </nav>
  );
}
