import { getTranslations } from "next-intl/server";
import type { Loaded } from "../load.ts";
import type { Done } from "../moderation.params.ts";
import { ModerationKeys } from "./moderation-keys.tsx";
import { MODERATION_COMMANDS } from "./moderation-map.ts";

type Props = {
  path: string;
  loaded: Pick<Loaded, "shortcuts" | "last"> & { state: Pick<Loaded["state"], "done" | "did"> };
  /** What a key says where it has no organisation to act on; without it, that one must be chosen first. */
  none?: string | undefined;
};

/** Why what was just done has no button that undoes it, where it has none; undefined where nothing is known of it. */
function whyNoUndo(done: Done, isKnown: boolean) {
  if (!isKnown) return undefined;
  if (done === "shownUntold") return "shown";
  return done === "kept" ? "undone" : done === "written" || done === "writtenOnly" || done === "hidden" ? "sent" : done;
}

/** The keys of moderation of profiles. */
export async function Shortcuts({ path, loaded: { shortcuts, state, last }, none }: Props) {
  const k = await getTranslations("moderation.organisations.keys");
  const why = state.done && whyNoUndo(state.done, last !== undefined);
  const z = why ? k(`cannotUndo.${why}`) : k("nothingToUndo");
  return (
    <ModerationKeys
      list={path}
      on={shortcuts}
      did={state.did}
      commands={MODERATION_COMMANDS.map(({ does, ...command }) => ({ ...command, text: k(`does.${does}`) }))}
      words={{ none: none ?? k("none"), end: k("end"), start: k("start"), z }}
    />
  );
}
