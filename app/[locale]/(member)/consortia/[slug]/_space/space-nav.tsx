import { getLocale, getTranslations } from "next-intl/server";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import { SHOWN_FIRST, type Space, type SpaceLink, type SpacePart } from "#domain/consortia/space-parts";
import { spaceAddresses } from "./space-addresses.ts";

/**
 * The way to each page of a workspace; `here`: the page that is shown, or that the shown one belongs to. On wide screens the pages that are shown first are one line
 * and the others fold behind “More”; on narrow ones all of them fold behind the name of this page, so those of the line are written twice and shown once.
 */
export async function SpaceNav({ space: { slug, parts }, here }: { space: Space; here: SpacePart }) {
  const [t, locale] = await Promise.all([getTranslations("consortia.space"), getLocale()]);
  const addresses = spaceAddresses(locale, slug);
  const isFirst = ({ part }: { part: SpacePart }) => SHOWN_FIRST.includes(part);
  const isHereFirst = isFirst({ part: here });
  const named = ({ part, waiting }: SpaceLink) => (
    <>
      {t(`parts.${part}`)} <Waiting n={waiting} />
    </>
  );
  const link = (each: SpaceLink) => (
    <a href={addresses[each.part]} aria-current={each.part === here ? "page" : undefined}>
      {named(each)}
    </a>
  );
  return (
    <nav aria-label={t("partsLabel")} className="space-nav">
      <ul className="wide">
        {parts.filter(isFirst).map((each) => (
          <li key={each.part}>{link(each)}</li>
        ))}
      </ul>
      <details>
        <summary data-here={!isHereFirst || undefined}>
          <span className="wide">{isHereFirst ? t("moreParts") : t("morePartsHere", { part: t(`parts.${here}`) })}</span>
          <span className="narrow">
            {t("partHere", { part: t(`parts.${here}`) })}
            {parts
              .filter(({ part, waiting }) => waiting > 0 && part !== here)
              .map((each) => (
                <span key={each.part} className="num">
                  {named(each)}
                </span>
              ))}
          </span>
        </summary>
        <ul>
          {parts.map((each) => (
            <li key={each.part} className={isFirst(each) ? "narrow" : undefined}>
              {link(each)}
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}

/** How many things want an answer; nothing where there are none. */
async function Waiting({ n }: { n: number }) {
  if (n === 0) return null;
  const t = await getTranslations("consortia.space");
  return (
    <>
      <span className="num" aria-hidden="true">
        {n}
      </span>
      <VisuallyHidden>{t("waiting.count", { n })}</VisuallyHidden>
    </>
  );
}
