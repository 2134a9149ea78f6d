"use client";
import { ErrorPage } from "#components/layout/error-page";

/** Where not even the document could be drawn. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <main id="main" tabIndex={-1} className="main">
          <ErrorPage error={error} />
        </main>
      </body>
    </html>
  );
}
