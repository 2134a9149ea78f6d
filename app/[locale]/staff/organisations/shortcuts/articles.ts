import { closeFold as foldUp } from "#components/form/close-fold";

/** What the keys find on the page of moderation: the organisations, and what each key presses in one of them. */
export const articles = () => [...document.querySelectorAll<HTMLElement>("article.moderated")];
/** The one that a key is about: that which has the focus, or the only one of a page that is about it. */
export const articleInHand = () =>
  articleOf(document.activeElement) ?? document.querySelector<HTMLElement>("article.moderated[data-alone]");
export const articleOf = (element: Element | null) => element?.closest<HTMLElement>("article.moderated") ?? null;

/** Puts the focus on an organisation's name, or on the heading of the page where there is none. */
export function focusOn(article: HTMLElement | undefined) {
  const link = article?.querySelector<HTMLElement>("a.main");
  const heading = document.querySelector<HTMLElement>("h1");
  if (!link) heading?.setAttribute("tabindex", "-1");
  (link ?? heading)?.focus();
  article?.scrollIntoView({ block: "nearest" });
}

/** Presses what a key means for an organisation; where it means nothing, why. */
export function pressIn(article: HTMLElement, key: string): string | undefined {
  const found = article.querySelector<HTMLElement>(`[aria-keyshortcuts="${key}"]`);
  if (!found) return (JSON.parse(article.dataset.cannot ?? "{}") as Record<string, string>)[key];
  const fold = found.closest("details");
  // What is open already is gone on with.
  if (fold?.open) fold.querySelector<HTMLElement>("select, textarea")?.focus();
  else found.click();
  return undefined;
}

/** Sends the form in which somebody types. */
export function sendIn(target: EventTarget | null): boolean {
  const button =
    target instanceof Element ? target.closest("form")?.querySelector<HTMLElement>('[aria-keyshortcuts="Control+Enter"]') : null;
  button?.click();
  return Boolean(button);
}

/** Closes the form in which somebody is; the focus stays on what opens it. */
export function closeFold(target: EventTarget | null): boolean {
  const fold = target instanceof Element ? target.closest<HTMLDetailsElement>("article.moderated details[open]") : null;
  if (!fold) return false;
  foldUp(fold);
  return true;
}
