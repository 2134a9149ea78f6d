import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { here } from "#lib/requests/here";
import { THEMES } from "#lib/sessions/theme";
import { AddressField } from "./address-field.tsx";

/** As the device, light or dark: a form, so that it needs no script. */
export async function ThemeSwitch() {
  const [t, jar, path] = await Promise.all([getTranslations("common"), cookies(), here()]);
  const now = THEMES.find((theme) => theme === jar.get("theme")?.value) ?? "system";
  return (
    <form className="theme" method="post" action="/api/theme">
      <AddressField name="back" address={path} />
      <span>{t("theme.label")}</span>
      {THEMES.map((theme) => (
        <button key={theme} type="submit" name="theme" value={theme} className="linkbtn" aria-pressed={theme === now}>
          {t(`theme.${theme}`)}
        </button>
      ))}
    </form>
  );
}
