import { getLocale, getTranslations } from "next-intl/server";
import { Note } from "#components/ui/note";
import type { Contradiction, Said } from "#domain/organisations/ownership/ownership-graph";
import type { SaidAboutUs } from "#domain/organisations/ownership/ownership-reads";
import { paths } from "#lib/paths";
import { shareText } from "./share-text.ts";

type Props = { about: readonly SaidAboutUs[]; contradictions: readonly Contradiction[] };

/** What others of the cluster state about the organisation, and where that is not what it states itself. */
export async function Others({ about, contradictions }: Props) {
  const [t, locale] = await Promise.all([getTranslations("ownership"), getLocale()]);
  if (about.length + contradictions.length === 0) return null;
  const shareOf = (stated: Said) => {
    const share = shareText(stated.share, locale);
    return stated.controls ? t("contradictions.withControl", { share }) : share;
  };
  const oursOf = ({ ours, side }: Contradiction) =>
    typeof ours === "string" ? t(`contradictions.ours.${ours}.${side}`) : t("contradictions.ours.share", { share: shareOf(ours) });
  const theirsOf = ({ theirs, side, name }: Contradiction) =>
    typeof theirs === "string"
      ? t(`contradictions.theirs.unnamed.${side}`, { name })
      : t("contradictions.theirs.share", { name, share: shareOf(theirs) });
  return (
    <section className="sec">
      <h2>{t("about.title")}</h2>
      <ul className="dots mt-2">
        {about.map(({ name, slug, side, share, controls }) => (
          <li key={`${slug} ${side}`}>
            {t(`about.${side === "holder" ? "holder" : "holding"}`, { name, share: shareText(share, locale) })}
            {controls ? ` ${t("about.decides")}` : null}
          </li>
        ))}
      </ul>
      {contradictions.length > 0 ? (
        <div className="mt-4">
          <Note tone="warn">
            <h3>{t("contradictions.title")}</h3>
            <p>{t("contradictions.lead")}</p>
            <ul className="dots mt-2">
              {contradictions.map((one) => (
                <li key={`${one.slug} ${one.side}`}>
                  {t(`contradictions.${one.side}`, { name: one.name, ours: oursOf(one), theirs: theirsOf(one) })}{" "}
                  <a href={paths(locale).organisation(one.slug)}>{one.name}</a>
                </li>
              ))}
            </ul>
          </Note>
        </div>
      ) : null}
    </section>
  );
}
