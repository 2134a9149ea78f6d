import { getLocale, getTranslations } from "next-intl/server";
import { Note } from "#components/ui/note";
import { paths } from "#lib/paths";
import { viewer } from "#lib/sessions/viewer";
import { SignOutButton } from "./sign-out-button.tsx";

/** That somebody is signed in here already, and the way on; `returnTo`: the page that they asked for. */
export async function AlreadyIn({ returnTo }: { returnTo: string | undefined }) {
  const [t, locale, who] = await Promise.all([getTranslations("access.signIn"), getLocale(), viewer()]);
  if (who.kind !== "person") return null;
  return (
    <Note tone="info">
      <p>{t("already", { name: who.name })}</p>
      <div className="row">
        <a href={returnTo ?? paths(locale).desk()}>{t("goOn")}</a>
        <SignOutButton />
      </div>
    </Note>
  );
}
