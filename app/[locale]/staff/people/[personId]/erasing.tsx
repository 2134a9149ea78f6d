import { getLocale, getTranslations } from "next-intl/server";
import { Note } from "#components/ui/note";
import type { ErasureView } from "#domain/access/erasure/erasure-reads";
import { formatDate } from "#lib/format";
import { paths } from "#lib/paths";

/** Whether they asked to be erased, and the way to the page that says what that will delete. */
export async function Erasing({ personId, erasure: { askedAt } }: { personId: string; erasure: ErasureView }) {
  const [t, locale] = await Promise.all([getTranslations("access.erase"), getLocale()]);
  return (
    <section className="max-w-xl">
      <h2>{t("section")}</h2>
      <div className="stack">
        {askedAt ? <Note tone="warn">{t("asked", { date: formatDate(askedAt, locale) })}</Note> : <p>{t("sectionText")}</p>}
        <p>
          <a className="btn quiet" href={paths(locale).staffPersonErase(personId)}>
            {t("look")}
          </a>
        </p>
      </div>
    </section>
  );
}
