import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "#lib/paths";
import { queueHref } from "../applications.params.ts";
import type { LoadedQueue } from "../load.ts";
import { COMMANDS } from "./commands.ts";
import { KeyHelp } from "./key-help.tsx";
import { Palette, type PaletteCommand } from "./palette.tsx";
import { QueueKeys } from "./queue-keys.tsx";

/** The keys of the queue, what they are, and all commands by name. */
export async function Keyboard({ path, loaded: { query, place, keys, views } }: { path: string; loaded: LoadedQueue }) {
  const [t, p, locale] = await Promise.all([getTranslations("queue.keys"), getTranslations("queue.palette"), getLocale()]);
  const to = paths(locale);
  const go = { q: path, m: queueHref(path, query, { view: "mine" }), c: to.staffConsortia(), h: to.home() };
  const commands = COMMANDS.flatMap((command): PaletteCommand[] => {
    const keys = [...command.shown, ...("next" in command ? [command.next] : [])].join(" ");
    if ("go" in command) return [{ text: t(`does.${command.does}`), keys, href: go[command.go] }];
    return "press" in command ? [{ text: t(`does.${command.does}`), keys, press: command.press }] : [];
  });
  const saved = views.map((view) => ({ text: view.name, keys: "", href: path + view.query }));
  return (
    <>
      <QueueKeys on={keys} open={place.open} step={place.step} did={place.did} go={go} />
      <KeyHelp on={keys} />
      <Palette commands={[...commands, ...saved]} words={{ title: p("title"), label: p("label"), none: p("none") }} />
    </>
  );
}
