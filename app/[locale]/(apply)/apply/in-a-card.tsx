import { getLocale, getTranslations } from "next-intl/server";
import { linkTag } from "#components/ui/prose-tags";
import { Sheet, SheetMore } from "#components/ui/sheet";
import { paths } from "#lib/paths";
import { DELETED_DAYS } from "./mailed-link.ts";

type Said = "deleted" | "requested";

export async function cardMetadata(said: Said) {
  const t = await getTranslations("membership");
  return { title: `${t(`${said}.title`)} · ${t("section")}`, robots: { index: false } };
}

/** What was done, on a card of its own, with the way home. */
export async function InACard({ said }: { said: Said }) {
  const [t, locale] = await Promise.all([getTranslations("membership"), getLocale()]);
  return (
    <Sheet>
      <h1>{t(`${said}.title`)}</h1>
      <p className="lead">{t(`${said}.text`)}</p>
      <SheetMore>
        {said === "requested" ? (
          <p className="mb-3">{t.rich("requested.gone", { ...DELETED_DAYS, a: linkTag(paths(locale).apply()) })}</p>
        ) : null}
        <a className="tap" href={paths(locale).home()}>
          {t("requested.back")}
        </a>
      </SheetMore>
    </Sheet>
  );
}
