import { getTranslations } from "next-intl/server";
import type { PageCommand } from "../../palette/palette-groups.ts";
import { choose } from "./actions.ts";
import { type Command, Commands } from "./commands.tsx";

type Props = { commands: Command[]; saved: Command[]; on: boolean };

/** What the keys of a page are, in the reader's language, and its commands for the palette. */
export async function ShortcutDialogs({ commands, saved, on }: Props) {
  const [t, c] = await Promise.all([getTranslations("queue.shortcuts"), getTranslations("common.form")]);
  const run = [...commands.filter(({ press, href }) => press ?? href), ...saved].map(
    ({ text, shown = [], next, href, press }): PageCommand => ({ text, keys: [...shown, next].filter(Boolean).join(" "), href, press }),
  );
  return (
    <>
      <span hidden data-commands={JSON.stringify(run)} />
      <Commands
        commands={commands}
        on={on}
        choose={choose}
        words={{
          title: t("title"),
          state: t(on ? "on" : "off"),
          note: t("note"),
          either: t("either"),
          after: t("after"),
          toggle: t(on ? "switchOff" : "switchOn"),
          close: t("close"),
          problem: c("problem"),
          errorPrefix: c("errorPrefix"),
        }}
      />
    </>
  );
}
