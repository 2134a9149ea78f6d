import { getTranslations } from "next-intl/server";
import { Sheet } from "#components/ui/sheet";

export async function generateMetadata() {
  const t = await getTranslations("access");
  return { title: t("stepUp.done"), robots: { index: false } };
}

/** Where the mail was read in another browser than the one that asked. */
export default async function StepUpDone() {
  const t = await getTranslations("access");
  return (
    <Sheet>
      <h1>{t("stepUp.done")}</h1>
      <p className="lead">{t("stepUp.doneText")}</p>
    </Sheet>
  );
}
