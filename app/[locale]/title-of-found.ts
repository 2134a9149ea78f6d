import { getTranslations } from "next-intl/server";

/**
 * The title of a page about something, in `words`. Where nothing was found it says so, as the page does: of two titles browsers show this one.
 * Where reading broke or leads elsewhere there is none.
 */
export async function titleOfFound<T>(reading: Promise<T | undefined>, words: (found: T) => string | Promise<string>) {
  const found = await reading.catch(() => null);
  if (found === null) return {};
  if (found !== undefined) return { title: await words(found) };
  return { title: (await getTranslations("common"))("notFound.title") };
}
