import { getLocale, getTranslations } from "next-intl/server";
import { MadeUpHere } from "#components/layout/made-up-here";
import { linkTag, proseTags } from "#components/ui/prose-tags";
import { formatDate } from "#lib/format";
import { officeAddress } from "#lib/mail/office";
import { mailto } from "#lib/paths";
import { publicHead } from "../../public-head.ts";

const PREPARED = "2026-11-25";

export async function generateMetadata() {
  const t = await getTranslations("pages.accessibility");
  return publicHead({ title: t("title"), description: t("description"), path: (to) => to.accessibility() });
}

/** In the order of the model statement of Decision (EU) 2018/1523. */
export default async function Accessibility() {
  const [t, locale] = await Promise.all([getTranslations("pages.accessibility"), getLocale()]);
  const address = officeAddress();
  return (
    <article className="prose">
      <h1>{t("title")}</h1>
      <MadeUpHere what="commitments" />
      <section>
        <h2>{t("sections.commitment.title")}</h2>
        {t.rich("sections.commitment.text", proseTags)}
      </section>
      <section>
        <h2>{t("sections.status.title")}</h2>
        {t.rich("sections.status.text", proseTags)}
      </section>
      <section>
        <h2>{t("sections.not.title")}</h2>
        {t.rich("sections.not.text", proseTags)}
      </section>
      <section>
        <h2>{t("sections.method.title")}</h2>
        {t.rich("sections.method.text", { ...proseTags, date: formatDate(PREPARED, locale) })}
      </section>
      <section>
        <h2>{t("sections.feedback.title")}</h2>
        {t.rich("sections.feedback.text", { ...proseTags, mail: linkTag(mailto(address)), address })}
      </section>
      <section>
        <h2>{t("sections.enforcement.title")}</h2>
        {t.rich("sections.enforcement.text", { ...proseTags, odis: linkTag("https://www.oadis.es") })}
      </section>
    </article>
  );
}
