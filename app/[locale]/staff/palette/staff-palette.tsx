import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "#lib/paths";
import { iconPaths } from "../../../../components/ui/icon-paths.ts";
import { Palette } from "./palette.tsx";

/** The palette in the reader's language. `searches`: the reader is staff, and not on the committee alone. */
export async function StaffPalette({ searches }: { searches: boolean }) {
  const [t, locale] = await Promise.all([getTranslations("search"), getLocale()]);
  const to = paths(locale);
  return (
    <Palette
      address={searches ? to.staffSearchResults() : undefined}
      page={to.staffSearch()}
      icon={iconPaths["chevron-right"]}
      words={{
        title: t("palette.title"),
        label: searches ? t("label") : t("palette.commandsLabel"),
        placeholder: searches ? t("placeholder") : t("palette.commandsLabel"),
        list: t("palette.list"),
        close: t("palette.close"),
        number: t("number", { n: "{n}" }),
        numberFirst: t("numberFirst", { n: "{n}" }),
        nothing: t("palette.nothing"),
        failed: t("palette.failed"),
        page: t("palette.page"),
        move: t("palette.move"),
        enter: t("palette.enter"),
        newTab: t("palette.newTab"),
        commandsOnly: t("palette.commandsOnly"),
        commands: t("groups.commands"),
      }}
    />
  );
}
