"use client";
import { useParams } from "next/navigation";
import { ErrorPage } from "#components/layout/error-page";

/** Where not even the document could be drawn. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang={String(useParams().locale)} data-broken="document">
      <body>
        <main id="main" tabIndex={-1} className="main">
          <ErrorPage error={error} />
        </main>
      </body>
    </html>
  );
}
