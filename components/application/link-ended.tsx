import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "#lib/paths";
import { linkTag } from "../ui/prose-tags.tsx";
import { Sheet, SheetMore } from "../ui/sheet.tsx";
import { RequestLink } from "./request-link.tsx";

type Props = {
  token: string;
  confirmed: boolean;
  /** After so many an application that nobody confirmed is deleted. */
  days: string;
};

/** A mailed link that was used, is too old or is not whole: one tap to a new one, whatever was behind it. */
export async function LinkEnded({ token, confirmed, days }: Props) {
  const [t, locale] = await Promise.all([getTranslations("membership"), getLocale()]);
  return (
    <Sheet>
      <h1>{t("ended.title")}</h1>
      <p className="lead">{confirmed ? t("ended.confirmed") : t("ended.text")}</p>
      <RequestLink about={{ token }}>{t("ended.do")}</RequestLink>
      <SheetMore>{t.rich("ended.apply", { days, a: linkTag(paths(locale).apply()) })}</SheetMore>
    </Sheet>
  );
}
