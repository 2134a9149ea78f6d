import { getTranslations } from "next-intl/server";
import { choose } from "./actions.ts";
import { type Command, Commands } from "./commands.tsx";

type Props = { commands: Command[]; saved: Command[]; on: boolean };

/** What the keys of a staff's list are, and its commands by name, in the reader's language. */
export async function ShortcutDialogs({ commands, saved, on }: Props) {
  const [t, p, c] = await Promise.all([
    getTranslations("queue.shortcuts"),
    getTranslations("queue.palette"),
    getTranslations("common.form"),
  ]);
  return (
    <Commands
      commands={commands}
      saved={saved}
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
        palette: p("title"),
        label: p("label"),
        none: p("none"),
        problem: c("problem"),
        errorPrefix: c("errorPrefix"),
      }}
    />
  );
}
