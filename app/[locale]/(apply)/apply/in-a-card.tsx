import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Sheet, SheetMore } from "#components/ui/sheet";
import { paths } from "#lib/paths";

type Said = "deleted" | "requested";

export async function cardMetadata(said: Said) {
  const t = await getTranslations("membership");
  return { title: `${t(`${said}.title`)} · ${t("section")}`, robots: { index: false } };
}

type Props = {
  said: Said;
  lead: ReactNode;
  /** Other ways on, above the way home. */
  children?: ReactNode;
};

/** What was done, on a card of its own, with the way home. */
export async function InACard({ said, lead, children }: Props) {
  const [t, locale] = await Promise.all([getTranslations("membership"), getLocale()]);
  return (
    <Sheet>
      <h1>{t(`${said}.title`)}</h1>
      <p className="lead wrap-anywhere">{lead}</p>
      <SheetMore>
        {children}
        <a className="tap" href={paths(locale).home()}>
          {t("requested.back")}
        </a>
      </SheetMore>
    </Sheet>
  );
}
