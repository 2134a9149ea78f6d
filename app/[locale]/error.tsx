"use client";
import { ErrorPage } from "#components/layout/error-page";

/** Where the frame of a page broke, not only what is in it. */
export default function FrameError({ error }: { error: Error & { digest?: string } }) {
  return (
    <main id="main" tabIndex={-1} className="main">
      <ErrorPage error={error} />
    </main>
  );
}
