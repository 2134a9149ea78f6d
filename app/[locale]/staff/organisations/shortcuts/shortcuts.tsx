import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "#lib/paths";
import type { Command } from "../../applications/shortcuts/commands.tsx";
import { ShortcutDialogs } from "../../applications/shortcuts/shortcut-dialogs.tsx";
import type { Loaded } from "../load.ts";
import type { Done } from "../moderation.params.ts";
import { MODERATION_COMMANDS } from "./moderation-map.ts";
import { ModerationShortcuts } from "./moderation-shortcuts.tsx";

type Props = {
  path: string;
  loaded: Pick<Loaded, "shortcuts" | "last"> & { state: Pick<Loaded["state"], "done" | "did"> };
};

/** Why what was just done has no button that undoes it, where it has none; undefined where nothing is known of it. */
function whyNoUndo(done: Done, isKnown: boolean) {
  if (!isKnown) return undefined;
  return done === "kept" ? "undone" : done === "written" || done === "writtenOnly" || done === "hidden" ? "sent" : done;
}

/** The keys of moderation, what they are, and its commands by name. */
export async function Shortcuts({ path, loaded: { shortcuts: on, state, last } }: Props) {
  const [t, k, locale] = await Promise.all([
    getTranslations("queue.shortcuts"),
    getTranslations("moderation.organisations.keys"),
    getLocale(),
  ]);
  const to = paths(locale);
  const go = { l: path, q: to.staffApplications(), c: to.staffConsortia(), h: to.home() };
  const why = state.done && whyNoUndo(state.done, last !== undefined);
  const z = why ? k(`cannotUndo.${why}`) : k("nothingToUndo");
  const commands = MODERATION_COMMANDS.map(({ does, ...command }): Command => {
    const text = k(`does.${does}`);
    return "go" in command ? { text, ...command, href: go[command.go] } : { text, ...command };
  });
  return (
    <>
      <p className="key-line meta">
        <button type="button" className="linkbtn" data-dialog="shortcuts" aria-keyshortcuts="?">
          {t("open")}
        </button>
      </p>
      <ModerationShortcuts on={on} go={go} did={state.did} words={{ none: k("none"), end: k("end"), start: k("start"), z }} />
      <ShortcutDialogs commands={commands} saved={[]} on={on} />
    </>
  );
}
