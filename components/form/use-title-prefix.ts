"use client";
import { useEffect } from "react";

/**
 * Puts `prefix` before the document's title for as long as it is given, once. It stays in front whenever the title is written again:
 * on a slow device the page's own title is written after a form that was sent early is answered.
 */
export function useTitlePrefix(prefix: string | undefined) {
  useEffect(() => {
    if (!prefix) return;
    const put = () => {
      // Between two pages there is none.
      if (document.title && !document.title.startsWith(prefix)) document.title = prefix + document.title;
    };
    put();
    const observer = new MutationObserver(put);
    observer.observe(document.head, { childList: true, characterData: true, subtree: true });
    return () => {
      observer.disconnect();
      if (document.title.startsWith(prefix)) document.title = document.title.slice(prefix.length);
    };
  }, [prefix]);
}
