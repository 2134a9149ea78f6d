import { getLocale, getTranslations } from "next-intl/server";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { Space, SpacePart } from "#domain/consortia/space-parts";
import { spaceAddresses } from "./space-addresses.ts";

/** The way to each page of a workspace; `here`: the page that is shown, or that the shown one belongs to. */
export async function SpaceNav({ space: { slug, parts }, here }: { space: Space; here: SpacePart }) {
  const [t, locale] = await Promise.all([getTranslations("consortia.space"), getLocale()]);
  const addresses = spaceAddresses(locale, slug);
  return (
    <nav aria-label={t("partsLabel")} className="space-nav">
      <ul>
        {parts.map(({ part, waiting }) => (
          <li key={part}>
            <a href={addresses[part]} aria-current={part === here ? "page" : undefined}>
              {t(`parts.${part}`)}
              {waiting > 0 ? (
                <>
                  {" "}
                  <span className="num" aria-hidden="true">
                    {waiting}
                  </span>
                  <VisuallyHidden>{t("waiting.count", { n: waiting })}</VisuallyHidden>
                </>
              ) : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
