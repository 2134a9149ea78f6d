import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button";
import { paths } from "#lib/paths";

export async function SignOutButton() {
  const [t, locale] = await Promise.all([getTranslations("access"), getLocale()]);
  return (
    <form method="post" action={paths(locale).signOut()}>
      <Button quiet small>
        {t("signOut")}
      </Button>
    </form>
  );
}
