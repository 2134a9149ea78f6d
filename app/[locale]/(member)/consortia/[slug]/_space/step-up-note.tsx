import { getTranslations } from "next-intl/server";
import { PORTAL_LENGTHS } from "#domain/retention/lengths";

/** What happens on sending where somebody signed in a while ago, said before the form is filled in. */
export async function StepUpNote() {
  const t = await getTranslations("consortia.space");
  return <p className="meta">{t("stepUp", { minutes: String(PORTAL_LENGTHS.freshSignIn.n) })}</p>;
}
