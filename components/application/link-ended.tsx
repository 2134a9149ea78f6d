import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "#lib/paths";
import { linkTag } from "../ui/prose-tags.tsx";
import { Sheet, SheetMore } from "../ui/sheet.tsx";
import { RequestLink } from "./request-link.tsx";

type Props = {
  token: string;
  confirmed: boolean;
  /** After how many days an application that nobody confirmed is deleted, and a draft that nobody sent. */
  deleted: { days: string; draft: string };
};

/** A mailed link that was used, is too old or is not whole: one tap to a new one, whatever was behind it. */
export async function LinkEnded({ token, confirmed, deleted }: Props) {
  const [t, locale] = await Promise.all([getTranslations("membership"), getLocale()]);
  return (
    <Sheet>
      <h1>{t("ended.title")}</h1>
      <p className="lead">{confirmed ? t("ended.confirmed") : t("ended.text")}</p>
      <RequestLink about={{ token }}>{t("ended.do")}</RequestLink>
      <SheetMore>{t.rich("ended.apply", { ...deleted, a: linkTag(paths(locale).apply()) })}</SheetMore>
    </Sheet>
  );
}
