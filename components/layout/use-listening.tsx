import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Whether the scripts of the page listen by now: false in what the server sends, and as the browser takes that over. */
export const useListening = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
