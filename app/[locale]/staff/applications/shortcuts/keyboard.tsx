import { getLocale, getTranslations } from "next-intl/server";
import { lastingUntil } from "#domain/retention/lengths";
import { formWords } from "#lib/forms/form-words";
import { paths } from "#lib/paths";
import { refusalDetails } from "../[id]/refusal-details.ts";
import { queueHref } from "../applications.params.ts";
import type { LoadedQueue } from "../load.ts";
import type { Command } from "./commands.tsx";
import { QueueShortcuts } from "./queue-shortcuts.tsx";
import { ShortcutDialogs } from "./shortcut-dialogs.tsx";
import { COMMANDS } from "./shortcut-map.ts";

/** The keys of the queue, what they are, and all commands by name. */
export async function Keyboard({ path, loaded: { query, place, shortcuts, views, panel } }: { path: string; loaded: LoadedQueue }) {
  const [t, k, words, locale] = await Promise.all([
    getTranslations("queue.shortcuts"),
    getTranslations("review.keys"),
    formWords("review"),
    getLocale(),
  ]);
  const to = paths(locale);
  const go = { q: path, m: queueHref(path, query, { view: "mine" }), c: to.staffConsortia(), h: to.home() };
  const commands = COMMANDS.map(({ does, ...command }): Command => {
    const text = t(`does.${does}`);
    return "go" in command ? { text, ...command, href: go[command.go] } : { text, ...command };
  });
  const application = panel?.application;
  const mayClaim = application?.may.claim ?? true;
  const claim = application && mayClaim !== true ? words.refusal(mayClaim, refusalDetails(application, mayClaim)) : k("nothing");
  const saved = views.map((view) => ({ text: view.name, href: path + view.query }));
  return (
    <>
      <QueueShortcuts
        on={shortcuts}
        open={place.open}
        step={place.step}
        bulk={place.bulk}
        did={place.did}
        lasts={lastingUntil("stepDraft")}
        go={go}
        words={{ none: t("none"), nothing: k("nothing"), claim, nothingToUndo: t("nothingToUndo"), one: t("one") }}
      />
      <ShortcutDialogs commands={commands} saved={saved} on={shortcuts} />
    </>
  );
}
