import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Written } from "#components/organisation/written";
import { inLanguage } from "#domain/organisations/profile/localised";
import type { Unit } from "#domain/organisations/units/unit-reads";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { mailto } from "#lib/paths";

type Props = { units: readonly Unit[]; children?: ((unit: Unit) => ReactNode) | undefined };

/** The units of an organisation, each with what it is, where it is and whom to ask. `children`: what can be done with each. */
export async function UnitList({ units, children }: Props) {
  const [t, kind, locale] = await Promise.all([getTranslations("organisations.page"), getTranslations("terms.unitKind"), getLocale()]);
  return units.map((unit) => {
    const { id, name, town, website, contactName, contactEmail } = unit;
    const text = inLanguage(unit.text, locale);
    return (
      <article key={id} className="unit">
        <h3>{name}</h3>
        <p className="meta">
          {[kind(unit.kind), town].filter(Boolean).join(BETWEEN_PARTS)}
          {website ? (
            <>
              {BETWEEN_PARTS}
              <a href={website} rel="noopener nofollow ugc">
                {new URL(website).hostname.replace(/^www\./, "")}
              </a>
            </>
          ) : null}
        </p>
        {text ? <Written {...text} locale={locale} mark={t(`inLanguage.${text.lang}`)} className="mt-1" /> : null}
        {contactName || contactEmail ? (
          <p className="meta">
            {t("units.contact", { name: contactName ?? "" })} {contactEmail ? <a href={mailto(contactEmail)}>{contactEmail}</a> : null}
          </p>
        ) : null}
        {children?.(unit)}
      </article>
    );
  });
}
