import { getTranslations } from "next-intl/server";
import { DIALOG_COMMANDS, GO_COMMANDS, GO_TO_QUEUE, type KeyCommand } from "../applications/shortcuts/common-commands.ts";
import { ModerationKeys } from "../organisations/shortcuts/moderation-keys.tsx";
import type { Done } from "./consortia.params.ts";
import type { Loaded } from "./load.ts";

const COMMANDS = [
  { does: "move", shown: ["J", "K"] },
  { does: "keep", shown: ["A"] },
  { does: "return", shown: ["R"] },
  { does: "hide", shown: ["H"] },
  { does: "show", shown: ["S"] },
  { does: "send", shown: ["Ctrl+Enter"] },
  { does: "escape", shown: ["Esc"] },
  { does: "undo", shown: ["Z"], press: "z" },
  { does: "goList", shown: ["G"], next: "L", go: "l" },
  GO_TO_QUEUE,
  ...GO_COMMANDS,
  ...DIALOG_COMMANDS,
] as const satisfies readonly KeyCommand[];
const OWN = ["move", "keep", "return", "hide", "goList"] as const;
const isOwn = (does: string): does is (typeof OWN)[number] => (OWN as readonly string[]).includes(does);

/** Why what was just done has no button that undoes it. */
const WHY = {
  kept: "undone",
  undone: "undone",
  hidden: "sent",
  hiddenUntold: "hiddenUntold",
  shown: "shown",
  published: "published",
  returned: "returned",
} as const;
const whyNoUndo = (done: Done | null, isKnown: boolean) => (done && isKnown ? WHY[done] : undefined);

type Props = { path: string; loaded: Pick<Loaded, "query" | "last" | "shortcuts"> };

/** The keys of moderation of consortia: those of profiles, where there is something of the kind to do. */
export async function Shortcuts({ path, loaded: { query, last, shortcuts } }: Props) {
  const [t, k] = await Promise.all([getTranslations("moderation.consortia.keys"), getTranslations("moderation.organisations.keys")]);
  const why = whyNoUndo(query.done, last !== undefined);
  const z =
    why === "published" || why === "returned" || why === "hiddenUntold"
      ? t(`cannotUndo.${why}`)
      : why
        ? k(`cannotUndo.${why}`)
        : k("nothingToUndo");
  return (
    <ModerationKeys
      list={path}
      on={shortcuts}
      did={query.did}
      commands={COMMANDS.map(({ does, ...command }) => ({ ...command, text: isOwn(does) ? t(`does.${does}`) : k(`does.${does}`) }))}
      words={{ none: t("none"), end: k("end"), start: k("start"), z }}
    />
  );
}
