"use client";
import { useEffect, useRef, useState } from "react";

/** Without a network a form is not sent: this says so until there is one again, and what was typed stays. */
export function OfflineNote({ text }: { text: string }) {
  const [offline, setOffline] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const form = place.current?.closest("form");
    const stop = (event: Event) => {
      setOffline(!navigator.onLine);
      if (!navigator.onLine) event.preventDefault();
    };
    // Before React's own listener at the root sees it.
    form?.addEventListener("submit", stop, { capture: true });
    const back = () => setOffline(false);
    addEventListener("online", back);
    return () => {
      form?.removeEventListener("submit", stop, { capture: true });
      removeEventListener("online", back);
    };
  }, []);
  return (
    <div ref={place} role="alert">
      {offline ? <p className="note warn">{text}</p> : null}
    </div>
  );
}
