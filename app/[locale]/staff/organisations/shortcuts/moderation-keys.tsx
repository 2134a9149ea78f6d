import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "#lib/paths";
import type { Command } from "../../applications/shortcuts/commands.tsx";
import type { KeyCommand } from "../../applications/shortcuts/common-commands.ts";
import { ShortcutDialogs } from "../../applications/shortcuts/shortcut-dialogs.tsx";
import { ModerationShortcuts } from "./moderation-shortcuts.tsx";

type Props = {
  /** The list that G and L open. */
  list: string;
  on: boolean;
  /** What was just done something with. */
  did: string | null;
  commands: readonly (Omit<KeyCommand, "does"> & { text: string })[];
  /** `z`: what Z says where there is nothing to press. */
  words: Record<"none" | "end" | "start" | "z", string>;
};

/** The keys of a page of moderation, what they are, and its commands by name. */
export async function ModerationKeys({ list, on, did, commands, words }: Props) {
  const [t, locale] = await Promise.all([getTranslations("queue.shortcuts"), getLocale()]);
  const to = paths(locale);
  const go: Record<string, string> = { l: list, q: to.staffApplications(), c: to.staffConsortia(), h: to.home() };
  const named = commands.map(({ go: letter, ...command }): Command => {
    const href = letter && go[letter];
    return href ? { ...command, href } : command;
  });
  return (
    <>
      <p className="key-line meta">
        <button type="button" className="linkbtn" data-dialog="shortcuts" aria-keyshortcuts="?">
          {t("open")}
        </button>
      </p>
      <ModerationShortcuts on={on} go={go} did={did} words={words} />
      <ShortcutDialogs commands={named} saved={[]} on={on} />
    </>
  );
}
