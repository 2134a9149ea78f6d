import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "#lib/paths";
import { here } from "#lib/requests/here";

/** The other organisations of a person who acts for several: the same page of each, where every organisation has it, else its overview. */
export async function SwitchOrganisation({ others }: { others: readonly { slug: string; name: string }[] }) {
  if (others.length === 0) return null;
  const [t, locale, asked] = await Promise.all([getTranslations("common.member"), getLocale(), here()]);
  const to = paths(locale);
  const path = asked.split("?")[0];
  const page = [to.profile, to.people, to.account].find((address) => address() === path) ?? to.desk;
  return (
    <details className="ask mt-3">
      <summary>{t("switch")}</summary>
      {others.map(({ slug, name }) => (
        <p key={slug}>
          <a className="alone" href={page(slug)}>
            {name}
          </a>
        </p>
      ))}
    </details>
  );
}
