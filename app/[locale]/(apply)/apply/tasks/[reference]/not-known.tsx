import { getTranslations } from "next-intl/server";
import { RequestLink } from "#components/application/request-link";
import { Sheet } from "#components/ui/sheet";

/** Another browser, or no such application: the same page for both, with one tap to a new link. */
export async function NotKnown({ reference }: { reference: string }) {
  const t = await getTranslations("membership");
  return (
    <Sheet>
      <h1>{t("closed.title")}</h1>
      <p className="lead">{t("closed.text")}</p>
      <RequestLink about={{ reference }}>{t("ended.do")}</RequestLink>
    </Sheet>
  );
}
