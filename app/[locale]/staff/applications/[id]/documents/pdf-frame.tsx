"use client";
import { useSyncExternalStore } from "react";

type Props = { title: string; src: string; none: string };
const never = () => () => undefined;

/** A PDF where the browser has a viewer for it; one without would save the file instead. Without scripts the browser is asked to try. */
export function PdfFrame({ title, src, none }: Props) {
  const shown = useSyncExternalStore(
    never,
    () => navigator.pdfViewerEnabled,
    () => undefined,
  );
  if (shown) return <iframe title={title} src={src} />;
  if (shown === false) return <p className="note info">{none}</p>;
  return (
    <noscript>
      <iframe title={title} src={src} />
    </noscript>
  );
}
