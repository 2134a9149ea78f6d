import { getLocale, getTranslations } from "next-intl/server";
import { Icon } from "#components/ui/icon";
import { paths } from "#lib/paths";
import type { LoadedApplication } from "../load.ts";

/** The ones before and after in "Unassigned and mine". */
export async function Neighbours({ neighbours: { previous, next } }: Pick<LoadedApplication, "neighbours">) {
  const [t, locale] = await Promise.all([getTranslations("review.neighbours"), getLocale()]);
  if (!previous && !next) return null;
  const to = paths(locale);
  return (
    <nav className="row meta" aria-label={t("label")}>
      {previous ? (
        <a className="tap" href={to.staffApplication(previous.id)} rel="prev">
          <Icon name="arrow-left" size={14} />
          {previous.organisation}
        </a>
      ) : null}
      {next ? (
        <a className="tap" href={to.staffApplication(next.id)} rel="next">
          {next.organisation}
          <Icon name="arrow-right" size={14} />
        </a>
      ) : null}
    </nav>
  );
}
