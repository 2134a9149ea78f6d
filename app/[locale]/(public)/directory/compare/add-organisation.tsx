import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button";
import { paths } from "#lib/paths";

/** A field for the name of one more organisation: a GET, so that the comparison has an address. */
export async function AddOrganisation({ slugs }: { slugs: string[] }) {
  const [t, locale] = await Promise.all([getTranslations("organisations.compare"), getLocale()]);
  return (
    <search className="w-full max-w-xl">
      <form action={paths(locale).compare([])} className="search">
        {slugs.map((slug) => (
          <input key={slug} type="hidden" name="of" value={slug} />
        ))}
        <input type="search" name="add" aria-label={t("add")} placeholder={t("addPlaceholder")} required />
        <Button quiet>{t("addAction")}</Button>
      </form>
    </search>
  );
}
