import { getLocale } from "next-intl/server";
import { isStaff } from "#domain/kernel/actor";
import { CHAPTERS, chapterText } from "#lib/handbook";
import { viewer } from "#lib/sessions/viewer";

/** A chapter for staff; for everybody else there is none. */
export async function loadChapter(name: string) {
  const chapter = CHAPTERS.find((known) => known === name);
  if (!chapter || !isStaff(await viewer())) return undefined;
  return chapterText(await getLocale(), chapter);
}
