import { getTranslations } from "next-intl/server";
import { Sheet } from "#components/ui/sheet";
import { askedAddress } from "#lib/asked-address";
import { EmailForm } from "../../email-form.tsx";

/** For a link that was used, has run out, or is not whole: where it was asked for, a new one is one tap away. */
export async function Ended() {
  const [t, asked] = await Promise.all([getTranslations("access"), askedAddress()]);
  return (
    <Sheet>
      <h1>{t("ended.title")}</h1>
      <p className="lead">{t("ended.text")}</p>
      <EmailForm email={asked?.email} returnTo={asked?.returnTo} />
    </Sheet>
  );
}
