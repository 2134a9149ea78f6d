import type { ReactNode } from "react";

type Markup = { dangerouslySetInnerHTML: { __html: string } };
const drawn = new WeakMap<object, Map<string, Markup>>();

/**
 * The content of an element, drawn once for as long as the answer it follows from is kept (`untilWritten`). `draw` may use the answer, what the key names
 * and nothing of who asks; no part of it may need a script. React writes the markup, so it escapes what people typed. See docs/decisions/0079.
 */
export async function keptMarkup(answer: object, key: string, draw: () => ReactNode | Promise<ReactNode>): Promise<Markup> {
  const known = drawn.get(answer)?.get(key);
  if (known) return known;
  const { renderToStaticMarkup } = await import("react-dom/server");
  const markup = { dangerouslySetInnerHTML: { __html: renderToStaticMarkup(await draw()) } };
  const ofAnswer = drawn.get(answer) ?? new Map<string, Markup>();
  drawn.set(answer, ofAnswer.set(key, markup));
  return markup;
}
