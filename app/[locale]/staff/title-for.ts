import type { Actor } from "#domain/kernel/actor";
import { viewer } from "#lib/sessions/viewer";
import { titleOfFound } from "../title-of-found.ts";

/** The title of a page of staff for readers who may open it. For everybody else it says that there is no such page, as the page does. */
export const titleFor = (may: (actor: Actor) => boolean, title: string) =>
  titleOfFound(
    viewer().then((who) => (may(who) ? who : undefined)),
    () => title,
  );
