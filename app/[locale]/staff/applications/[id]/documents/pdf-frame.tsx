"use client";
import { useSyncExternalStore } from "react";

type Props = { title: string; src: string; none: string };
/** Asks the viewer for the page in the width of the frame: Chromium's would give half of it to the pictures of the pages. */
const WHOLE_WIDTH = "#navpanes=0&view=FitH";
const never = () => () => undefined;

/** A PDF where the browser has a viewer for it; one without would save the file instead. Without scripts the browser is asked to try. */
export function PdfFrame({ title, src, none }: Props) {
  const shown = useSyncExternalStore(
    never,
    () => navigator.pdfViewerEnabled,
    () => undefined,
  );
  if (shown) return <iframe title={title} src={`${src}${WHOLE_WIDTH}`} />;
  if (shown === false) return <p className="note info">{none}</p>;
  return (
    <noscript>
      <iframe title={title} src={`${src}${WHOLE_WIDTH}`} />
    </noscript>
  );
}
