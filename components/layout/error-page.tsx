"use client";
import { useParams } from "next/navigation";
import en from "../../messages/en/failed.json" with { type: "json" };
import es from "../../messages/es/failed.json" with { type: "json" };
import eu from "../../messages/eu/failed.json" with { type: "json" };
import { EmptyState } from "../ui/empty-state.tsx";

const WORDS = new Map([
  ["en", en],
  ["es", es],
  ["eu", eu],
]);

export const errorPageWords = (locale: unknown) => WORDS.get(String(locale)) ?? en;

/** What is shown where a page broke while it was drawn; the digest is the number under which the log has it. */
export function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  const locale = String(useParams().locale);
  const words = errorPageWords(locale);
  return (
    <>
      <title>{words.title}</title>
      <EmptyState
        level={1}
        state="failed"
        title={words.title}
        action={
          <>
            <button type="button" className="btn" onClick={() => window.location.reload()}>
              {words.retry}
            </button>
            <a href={`/${locale}/help`}>{words.contact}</a>
          </>
        }
        help={
          error.digest ? (
            <>
              {words.number} <code>{error.digest}</code>
            </>
          ) : null
        }
      >
        {words.text}
      </EmptyState>
    </>
  );
}
