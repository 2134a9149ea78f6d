import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "#components/ui/button";
import { paths } from "#lib/paths";

/** Where whoever may commit an organisation creates a consortium for the call, and what that leads to. */
export async function CreateOwn({ slug }: { slug: string }) {
  const [t, locale] = await Promise.all([getTranslations("calls.page.create"), getLocale()]);
  return (
    <section>
      <div className="card stack [--g:12px]">
        <h2>{t("title")}</h2>
        <p>{t("text")}</p>
        <p>
          <LinkButton href={paths(locale).consortiumNew(slug)}>{t("button")}</LinkButton>
        </p>
      </div>
    </section>
  );
}
